import { z } from 'zod'
import type { TeamSearch } from '../open-team-page'

const slug = z.string().trim().regex(/^[a-z0-9-]{1,200}$/)
const number = z.coerce.number().int().min(1).max(1000)

/** What an address asks of the queue: a page of it, and two cases to compare, null where it names no two. */
export function readAsked(search: TeamSearch): { page: number; compared: { one: string; other: string } | null } {
  const [one, other] = [slug.safeParse(search.one), slug.safeParse(search.other)]
  const page = number.safeParse(search.page)
  return {
    page: page.success ? page.data : 1,
    compared: one.success && other.success ? { one: one.data, other: other.data } : null,
  }
}
