import type { Role } from '@/lib/domain/permissions/permissions'

/** A question of HTTP that a library can send. */
export interface Question {
  /** Which part of the fuzz asks it. */
  part: string
  method: string
  target: string
  headers: Readonly<Record<string, string>>
  body?: Buffer
  /** Whose session it brings; nobody's where it is missing. */
  role?: Role
  /** Of a question with nothing wrong: the status that it must have. */
  expected?: number
}

/** What is written on a bare connection, piece by piece. */
export interface Frame {
  part: 'frame'
  pieces: readonly Buffer[]
  /** Between the pieces. */
  pauseMs: number
  /** How the connection is left: `shut` for writing, `cut` at once, or `held` for a while. */
  end: 'shut' | 'cut' | 'held'
  /** Whether two readers could find different ends of its first request: then nothing of it may be done. */
  isAmbiguous: boolean
}

/** What is asked, as a line for a shell that asks it again. */
export function asCommand(asked: Question | Frame, port: number): string {
  if (asked.part === 'frame' && 'pieces' in asked) return `printf -- '${printed(Buffer.concat(asked.pieces))}' | nc localhost ${port}`
  const { method, target, headers, body, role } = asked as Question
  const said = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`).join('')
  const session = role === undefined ? '' : ` -b "$COOKIE_OF_${role.toUpperCase()}"`
  const sent = body === undefined ? '' : ' --data-binary @-'
  const curl = `curl -si --path-as-is -X ${method}${session}${said}${sent} ${quoted(`http://localhost:${port}${target}`)}`
  return body === undefined ? curl : `printf -- '${printed(body)}' | ${curl}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Bytes as printf takes them. */
function printed(bytes: Buffer): string {
  return [...bytes].map((byte) =>
    byte < 0x20 || byte > 0x7e || "'\\%".includes(String.fromCharCode(byte))
      ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte)).join('')
}
