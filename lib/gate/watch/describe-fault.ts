import { resolve } from 'node:path'

/** What may be told of an error: what it is, and where, and never what it says. */
export interface FaultDescription {
  kind: string
  code?: string
  cause?: string
  stack: string[]
}

const ROOT = `${resolve(__dirname, '../../..')}/`
/** What classes of errors are called. */
export const KIND = /^(?:Unknown|(?:[A-Z][A-Za-z]{0,35})?(?:Error|Fault))$/
const CODE = /^\w{1,40}$/
const FRAME = /^\s*at (?:([\w$.<>[\] ]{1,120}) \()?(?:file:\/\/)?(\/[^\s()]+|node:[\w/.-]+):(\d+):(\d+)\)?(?: \{)?$/
const MOST_FRAMES = 20

/**
 * Describes whatever was thrown by its class, its code and the places that it came through. Its message is left out:
 * those of databases and parsers quote what people wrote.
 */
export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { kind: 'Unknown', stack: [] }
  const code = codeOf(error)
  const cause = error.cause instanceof Error ? codeOf(error.cause) ?? kindOf(error.cause) : undefined
  return { kind: kindOf(error), ...(code ? { code } : {}), ...(cause ? { cause } : {}), stack: findFrames(error.stack ?? '') }
}

/** The places of this program and of Node that a text names as a stack does, one a line, the nearest first. */
export function findFrames(text: string): string[] {
  const frames: string[] = []
  for (const line of text.split('\n')) {
    const [, name, file, row, column] = FRAME.exec(line) ?? []
    // What only looks like a frame names no file of ours.
    if (file === undefined || !(file.startsWith(ROOT) || file.startsWith('node:'))) continue
    frames.push(`${name ? `${name} ` : ''}${file.replace(ROOT, '')}:${row}:${column}`)
  }
  return frames.slice(0, MOST_FRAMES)
}

function kindOf({ name }: Error): string {
  return KIND.test(name) ? name : 'Error'
}

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && CODE.test(code) ? code : undefined
}
