import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/**
 * Which events at prisons a viewer may see, as SQL, by their current versions `now`: what maySee of the domain says,
 * where a prison has no people of its own.
 */
export function seenThere(sql: Queryable, { accountId }: Viewer) {
  return sql`(now.audience <> 'restricted' OR now.author = ${accountId})`
}
