import { z } from 'zod'

const LONGEST = 20_000

const segment = z.union([
  z.string(), z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()]),
])

/** What Next's client says of the pages that it shows: a segment of the address, and what stands in it. */
const state = z.tuple([
  segment,
  z.record(z.string(), z.lazy((): z.ZodType => state)),
  z.tuple([z.string(), z.string()]).nullish(),
  z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish(),
  z.number().nullish(),
  z.string().optional(),
])

/**
 * Whether the header `next-router-state-tree` is one: Next answers any other with a fault of its own. `undefined`, a
 * header that was not sent, is well.
 */
export function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  if (typeof header !== 'string' || header.length > LONGEST) return false
  try {
    return state.safeParse(JSON.parse(decodeURIComponent(header))).success
  } catch {
    return false
  }
}
