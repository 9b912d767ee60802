import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { LARGEST_FILE } from '@/lib/intake/sent-pictures'
import { isField, MOST_FIELDS } from './read-form'

/** A form with files, as a browser sends it. */
export interface Upload {
  fields: [string, string][]
  /** Each in a memory of its own, to be handed on. */
  files: Uint8Array<ArrayBuffer>[]
  /** Whether a file was larger, or there were more files, than is taken: of those nothing is kept. */
  fault: 'picture_large' | 'too_many_pictures' | null
}

/** Bytes of files that all visitors together may have us hold at once. */
const MOST_HELD = 100 * 1024 * 1024
let held = 0

/**
 * Reads a form with files from a request into memory, at most `mostFiles` of 5 MiB each in fields of the name `files`;
 * what is over that is let pass and not kept. Null for a body that no form of ours sends, `too_large` for one of more
 * bytes than `largest`, `too_many` where others are sending as much as can be held. `release` gives back what is held.
 */
export async function readUpload(
  request: IncomingMessage,
  { files: name, mostFiles, largest, longest }: { files: string; mostFiles: number; largest: number; longest: number },
): Promise<{ upload: Upload | 'too_large' | 'too_many' | null; release: () => void }> {
  const upload: Upload = { fields: [], files: [], fault: null }
  let [mine, size, refusal] = [0, 0, null as 'malformed' | 'too_large' | 'too_many' | null]
  const release = () => {
    held -= mine
    mine = 0
  }
  const answer = () => ({ upload: refusal === null ? upload : refusal === 'malformed' ? null : refusal, release })
  const parser = openParser(request, { mostFiles, longest })
  if (!parser) return { upload: null, release }
  const refuse = (why: NonNullable<typeof refusal>) => {
    refusal ??= why
  }
  // A part may name no field, whatever the parser's types say.
  parser.on('field', (field: string | undefined, value, wasNameCut, wasCut) => {
    if (field === undefined || wasNameCut || wasCut || !isField(field, value, longest)) refuse('malformed')
    else upload.fields.push([field, value])
  })
  parser.on('file', (field, stream) => {
    const parts: Buffer[] = []
    if (field !== name) refuse('malformed')
    stream.on('data', (part: Buffer) => {
      if (refusal !== null || upload.fault !== null) return
      if (held + part.length > MOST_HELD) return refuse('too_many')
      held += part.length
      mine += part.length
      parts.push(part)
    })
    stream.on('limit', () => (upload.fault ??= 'picture_large'))
    stream.on('end', () => {
      const file = new Uint8Array(Buffer.concat(parts))
      // A browser sends a file of nothing where none was chosen.
      if (file.length > 0 && !stream.truncated) upload.files.push(file)
    })
  })
  parser.on('filesLimit', () => (upload.fault ??= 'too_many_pictures'))
  parser.on('fieldsLimit', () => refuse('malformed'))
  parser.on('partsLimit', () => refuse('malformed'))
  async function* counted(body: AsyncIterable<Buffer>) {
    for await (const part of body) {
      size += part.length
      if (size > largest) return refuse('too_large')
      yield part
    }
  }
  try {
    await pipeline(request, counted, parser)
  } catch {
    // Whether the visitor left or sent no form: nothing was read, and there is nobody or nothing to keep it for.
    refuse('malformed')
  }
  return answer()
}

function openParser(request: IncomingMessage, { mostFiles, longest }: { mostFiles: number; longest: number }) {
  const type = request.headers['content-type'] ?? ''
  if (!/;\s*boundary="?[\w'()+,./:=? -]{1,70}"?/i.test(type)) return null
  const headers = { ...request.headers, 'content-type': type }
  const limits = {
    fieldNameSize: 40, fieldSize: 4 * longest, fields: MOST_FIELDS, files: mostFiles, fileSize: LARGEST_FILE,
    parts: MOST_FIELDS + mostFiles + 1, headerPairs: 20, headerSize: 4096,
  }
  return new Busboy({ headers, limits, defCharset: 'utf8' })
}
