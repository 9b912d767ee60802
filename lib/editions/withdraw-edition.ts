import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { editionNumber } from '@/lib/domain/editions/edition-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

export const withdrawEditionInput = z.strictObject({ number: editionNumber })

/** Takes a whole edition back at once, where something in it should never have been said; the next one replaces it. */
export async function withdrawEdition(
  viewer: Viewer,
  { number }: z.infer<typeof withdrawEditionInput>,
  on: Day,
): Promise<Result<{ number: string }, 'not_allowed' | 'stale'>> {
  if (!roleMay(viewer.role, 'edition.withdraw')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ number: string }, 'stale'>>([], async ({ db }) => {
    const gone = await db`
      UPDATE open.edition SET gone_on = ${formatDay(on)}::text::date, gone_because = 'whole'
      WHERE number = ${number} AND gone_on IS NULL RETURNING number`
    if (gone.length === 0) return { ok: false, reason: 'stale' }
    await db`DELETE FROM open.edition_part WHERE number = ${number}`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'edition.withdraw', subjectKind: 'edition', subjectId: number,
      fields: ['gone_on'], digest: null,
    }])
    await writeChange(db, new Set(['editions']))
    return { ok: true, value: { number } }
  })
}
