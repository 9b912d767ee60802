import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Of how many cases follow-ups are looked for. */
const MOST_CASES = 500

/** The cases (`case_id`) that the viewer owns, watches or has taken a reason of, as SQL. */
export function ownWork(sql: Queryable, { accountId }: Viewer) {
  return sql`
    SELECT case_id FROM file.case_member WHERE account_id = ${accountId}
    UNION SELECT case_id FROM file.task WHERE actor = ${accountId}
    LIMIT ${MOST_CASES}`
}
