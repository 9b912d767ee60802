import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Answer } from './answer'
import { mediaTypeOf } from './answer'
import { answerHeaders } from './upstream-headers'

/** What stands behind the gate, on the loopback interface. */
export interface Upstream {
  port: number
  agent: Agent
}

/** How long Next may stay silent before the visitor is told so. */
const SILENCE_MS = 30_000

/** Media types that are kept whole, to be hashed, tagged and, later, remembered; all else is a stream. */
const WHOLE = new Set(['text/html', 'application/json', 'application/geo+json', 'application/problem+json'])

/** The upstream on a loopback port, with connections that are used again. */
export function openUpstream(port: number): Upstream {
  return { port, agent: new Agent({ keepAlive: true, maxSockets: 64, maxFreeSockets: 16 }) }
}

/**
 * Asks the upstream for a path and query. Always by GET, since the headers of a page depend on its
 * body; rejects if the upstream does not answer in time, cannot be reached or breaks off.
 */
export async function askUpstream(
  upstream: Upstream,
  url: string,
  headers: Record<string, string>,
  origin: URL,
): Promise<Answer> {
  const message = await send(upstream, url, headers)
  const passed = answerHeaders(message.headers, url, origin)
  const status = message.statusCode ?? 502
  if (!WHOLE.has(mediaTypeOf(passed))) return { status, headers: passed, body: message }
  return { status, headers: passed, body: await buffer(message) }
}

function send(upstream: Upstream, url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { port, agent } = upstream
    const sent = request({ host: '127.0.0.1', port, agent, path: url, method: 'GET', headers, timeout: SILENCE_MS })
    sent.on('response', resolve)
    sent.on('timeout', () => sent.destroy(new UpstreamTimeout()))
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection may have been closed as we wrote to it; a GET can be asked again.
      if (sent.reusedSocket && error.code === 'ECONNRESET') send(upstream, url, headers).then(resolve, reject)
      else reject(error)
    })
    sent.end()
  })
}

/** The upstream kept a connection open and said nothing. */
export class UpstreamTimeout extends Error {}
