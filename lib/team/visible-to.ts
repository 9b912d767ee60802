import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** What of the event versions `v` of events `e` a viewer may see, as SQL: what maySee of the domain says. */
export function visibleTo(sql: Queryable, { accountId }: Viewer) {
  return sql`(v.audience <> 'restricted' OR v.author = ${accountId} OR EXISTS (SELECT FROM file.case_member own
    WHERE own.case_id = e.case_id AND own.account_id = ${accountId} AND own.kind = 'owner'))`
}
