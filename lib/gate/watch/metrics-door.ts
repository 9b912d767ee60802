import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { prometheusContentType } from 'prom-client'
import type { Answer } from '../answer'
import { refusalAnswer, unavailable } from '../refusal'

const ADDRESS = '/api/team/metrics'

/**
 * What answers at the address of the metrics: `read` to whoever bears the token, and nothing to anybody where no token
 * is set. The gate answers the address itself, so that it needs neither Next nor the database to tell that they are
 * away; a session would need both.
 */
export function openMetricsDoor(
  token: string | null,
  read: () => Promise<string>,
): (request: IncomingMessage) => Promise<Answer> {
  if (token === null) return async () => refuse(404, 'There is nothing at this address.')
  const wanted = digestOf(`Bearer ${token}`)
  return async ({ method, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Metrics are read with GET.', { allow: 'GET, HEAD' })
    if (!timingSafeEqual(digestOf(headers.authorization ?? ''), wanted)) {
      return refuse(401, 'Metrics are for whoever bears their token.', { 'www-authenticate': 'Bearer' })
    }
    return tellNumbers(read)
  }
}

/** The numbers, as Prometheus takes them; 503 where they cannot be read. */
export async function tellNumbers(read: () => Promise<string>): Promise<Answer> {
  try {
    const body = Buffer.from(await read())
    return { status: 200, headers: { 'content-type': prometheusContentType }, body, workspace: { nonce: null } }
  } catch {
    // A worker that cannot be asked says so in the log of the first process.
    return unavailable(503, 'The numbers could not be gathered.', ADDRESS)
  }
}

function refuse(status: number, detail: string, headers?: Record<string, string>): Answer {
  return { ...refusalAnswer({ status, detail, ...(headers ? { headers } : {}) }, ADDRESS), workspace: { nonce: null } }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
