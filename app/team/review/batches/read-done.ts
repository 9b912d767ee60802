import { z } from 'zod'
import type { TeamSearch } from '../../open-team-page'

const count = z.coerce.number().int().min(0).max(10_000_000)
const done = z.object({ verified: count, left: count })

/** What was done a moment ago, as the address says it; null where it says nothing. */
export function readDone(search: TeamSearch): { verified: number; left: number } | null {
  return done.safeParse(search).data ?? null
}
