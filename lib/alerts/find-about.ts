import type { Queryable } from '@/lib/db/connect'
import type { SubscriptionForm } from '@/lib/domain/alerts/subscription-form'
import { readBoardFilter, toParameters } from '@/lib/domain/board-filter'
import { MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'

/** What a subscription is about, as its columns have it. */
export interface About {
  caseId: string | null
  prisonId: string | null
  rule: string | null
  shown: Record<string, string> | null
}

/** What a form asks for, on record; null where that is not known. */
export async function findAbout(sql: Queryable, { scope, view, ...form }: SubscriptionForm): Promise<About | null> {
  const none: About = { caseId: null, prisonId: null, rule: null, shown: null }
  if (scope === 'level') return none
  if (scope === 'view') {
    const asked = new URLSearchParams(view.slice(view.indexOf('?') + 1))
    return { ...none, shown: toParameters(readBoardFilter(Object.fromEntries(asked))) }
  }
  const [found] = scope === 'case'
    ? await sql<{ id: string }[]>`
      SELECT id::text FROM file.case WHERE slug = ${form.case} AND merged_into IS NULL AND erased_at IS NULL`
    : scope === 'prison' ? await sql<{ id: string }[]>`SELECT id FROM file.prison WHERE id = ${form.prison}`
      // An alert tells of a case, and one rule marks prisons.
      : await sql<{ id: string }[]>`SELECT id FROM file.rule WHERE id = ${form.rule} AND id <> ${MANY_AT_ONE_PRISON}`
  if (!found) return null
  return scope === 'case' ? { ...none, caseId: found.id }
    : scope === 'prison' ? { ...none, prisonId: found.id } : { ...none, rule: found.id }
}
