import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { methodsAt } from './api/api-access'
import { refusalAnswer } from './refusal'
import { securityHeaders } from './security-headers'

const STATUS_OF: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_METHOD: 405,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** So long whoever was refused may take to close the connection, which nothing else looks after any more. */
const LINGER_MS = 2_000

/**
 * Answers, on the bare connection, what could not be read as a request at all, and closes it; `before` is what was
 * asked for on it last.
 */
export function refuseUnreadable(error: Unreadable, socket: Duplex, secure: boolean, before?: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const url = targetOf(error) ?? before ?? UNKNOWN
  refuseRaw(socket, STATUS_OF[error.code ?? ''] ?? 400, 'The request could not be read.', { secure, url })
}

/** What Node's parser says of it, with the bytes that it could not read. */
type Unreadable = NodeJS.ErrnoException & { rawPacket?: Buffer }

/**
 * Where nobody knows what was asked for: of a head that comes in pieces, we are given the last one alone. It is
 * answered as the API is, since what writes such a head is a program.
 */
const UNKNOWN = '/api/v1'

/** What was asked for, as far as that much could be read. */
function targetOf({ rawPacket }: Unreadable): string | undefined {
  const beginning = rawPacket?.subarray(0, 500).toString('latin1') ?? ''
  return /^[\x21-\x7e]{1,40} (\/[\x21-\x7e]*)/.exec(beginning)?.[1]
}

/**
 * Writes a refusal on a bare connection, with the same headers as any other answer, and closes it, whatever its other
 * end does.
 */
export function refuseRaw(
  socket: Duplex, status: number, detail: string, { secure, url = '/' }: { secure: boolean; url?: string },
): void {
  const answer = refusalAnswer({ status, detail }, url)
  const headers = {
    ...answer.headers,
    ...securityHeaders(secure),
    ...(status === 405 ? { allow: methodsAt(url) } : {}),
    'content-length': String(answer.body.length),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
  // Who is gone already is told nothing, and it concerns nobody: an error that is not heard would end the gate.
  socket.on('error', () => socket.destroy())
  const end = setTimeout(() => socket.destroy(), LINGER_MS).unref()
  socket.once('close', () => clearTimeout(end))
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`, ...lines, '', ''].join('\r\n')
  socket.end(Buffer.concat([Buffer.from(head), answer.body]))
}
