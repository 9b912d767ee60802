import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Of how many cases follow-ups are looked for. */
const MOST_CASES = 500

/**
 * The cases (`case_id`) that the viewer owns, watches or has taken a reason of, as SQL. Where they are too many, those
 * that the viewer merely watches are left out, the ones watched longest before the others.
 */
export function ownWork(sql: Queryable, { accountId }: Viewer) {
  return sql`
    SELECT case_id FROM (
      SELECT case_id, kind = 'owner' AS answers, since FROM file.case_member WHERE account_id = ${accountId}
      UNION ALL SELECT case_id, true, 'infinity' FROM file.task WHERE actor = ${accountId}
    ) AS held
    GROUP BY case_id ORDER BY bool_or(answers) DESC, max(since) DESC, case_id LIMIT ${MOST_CASES}`
}
