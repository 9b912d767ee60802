import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { ticksMs } from '@/lib/clock'
import { RateLimit, type Verdict } from './rate-limit'

/** Limits what one address asks for; by the header of its proxy, whose all connections to the gate are. */
export interface AddressLimit {
  limit: RateLimit
  /** In lower case. */
  header: string
}

const WINDOW_MS = 60_000

/** Opens the limit of one process: so many answers of the API a minute for each address that a header tells. */
export function openLimit(header: string, most: number): AddressLimit {
  return { limit: new RateLimit({ most, windowMs: WINDOW_MS, ticksMs }), header }
}

/** What one more question comes to; null where nobody tells whose it is, as where a program of this machine asks. */
export function limitRequest(
  { headers }: Pick<IncomingMessage, 'headers'>, { limit, header }: AddressLimit,
): Verdict | null {
  const stated = headers[header]
  // A list of hops ends with what the nearest proxy saw; what stands before it, the visitor may have written.
  const address = String(stated ?? '').split(',').at(-1)?.trim() ?? ''
  return isIP(address) === 0 ? null : limit.take(address)
}

/** How much is left, as draft-ietf-httpapi-ratelimit-headers tells it; with what to wait where nothing is. */
export function limitHeaders({ most, left, windowSeconds, resetSeconds, isRefused }: Verdict): Record<string, string> {
  return {
    'ratelimit-policy': `"made";q=${most};w=${windowSeconds}`,
    ratelimit: `"made";r=${left};t=${resetSeconds}`,
    ...(isRefused ? { 'retry-after': String(resetSeconds) } : {}),
  }
}
