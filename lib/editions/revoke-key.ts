import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

/** `no_key`: no edition was ever signed by it; `revoked`: it is already. */
export type RevokeKeyReason = 'no_key' | 'revoked'

/**
 * Says of a public key, named by its id, that what it signs says nothing from a day on: readers are told on the pages
 * of editions and by the API, and nothing is issued by it any more. It stays listed, for what it signed before.
 */
export async function revokeKey(sql: Sql, id: string, on: Day): Promise<Result<{ id: string }, RevokeKeyReason>> {
  return sql.begin<Result<{ id: string }, RevokeKeyReason>>(async (transaction) => {
    const [known] = await transaction<{ revoked: boolean }[]>`
      SELECT revoked_on IS NOT NULL AS revoked FROM open.edition_key WHERE id = ${id}`
    if (!known) return { ok: false, reason: 'no_key' }
    if (known.revoked) return { ok: false, reason: 'revoked' }
    await transaction`
      UPDATE open.edition_key SET revoked_on = greatest(first_used_on, ${formatDay(on)}::date) WHERE id = ${id}`
    const db = overPostgres(transaction)
    await writeAudit(db, [{
      actor: 'operator', action: 'edition.revoke_key', subjectKind: 'edition', subjectId: id, fields: ['revoked_on'],
      digest: null,
    }])
    await writeChange(db, new Set(['editions']))
    return { ok: true, value: { id } }
  })
}
