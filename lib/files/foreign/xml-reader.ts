import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Readable } from 'node:stream'
import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'

/** What is made of the parts of an XML text as they are met; names are without their prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
  /** Whether the rest need not be read. */
  isDone?: () => boolean
}

/**
 * Reads an XML text as a stream. Throws a ForeignError for one that is not well formed, that declares anything of its
 * own (entities that grow, files to fetch), or that is too deep, or too long without a tag, to be held.
 */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder()
  let [sinceTag, depth] = [0, 0]
  parser.on('doctype', () => { throw new ForeignError('holds_declarations') })
  parser.on('error', () => { throw new ForeignError('damaged_workbook') })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    sinceTag = 0
    depth += 1
    if (depth > LIMITS.depth) throw new ForeignError('damaged_workbook')
    handler.open?.(bare(name), attributes)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth -= 1
    handler.close?.(bare(name))
  })
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    sinceTag += chunk.length
    parser.write(decoder.decode(chunk, { stream: true }))
    if (handler.isDone?.()) return
    if (sinceTag > LIMITS.untagged + chunk.length) throw new ForeignError('cell_too_long', null, LIMITS.cell)
  }
  parser.close()
}

/** The name of an element without the prefix of its namespace. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
