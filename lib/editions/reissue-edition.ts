import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { editionNumber, nextNumber } from '@/lib/domain/editions/edition-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { takeNumbers } from './ask-edition'

export const reissueEditionInput = z.strictObject({ number: editionNumber })
export type ReissueEdition = z.infer<typeof reissueEditionInput>

/** `stale`: it stands, is replaced or is being issued again; `no_cases`: nobody is left in it. */
export type ReissueEditionReason = 'not_allowed' | 'stale' | 'no_cases'

/**
 * Issues an edition again without the cases that are gone, under a number of its own: the lines that are left were read
 * by two people before, so one administrator is enough. The jobs make, sign and issue it.
 */
export async function reissueEdition(
  viewer: Viewer,
  { number }: ReissueEdition,
  on: Day,
): Promise<Result<{ number: string }, ReissueEditionReason>> {
  if (!roleMay(viewer.role, 'edition.ask')) return { ok: false, reason: 'not_allowed' }
  const actor = viewer.accountId
  return inTransaction<Result<{ number: string }, ReissueEditionReason>>([], async ({ db }) => {
    const taken = await takeNumbers(db)
    const [gone] = await db<{ asOf: string; left: number }>`
      SELECT e.as_of::text AS "asOf", (SELECT count(*)::int FROM open.edition_part p
        WHERE p.number = e.number AND p.file = 'cases.csv') AS "left"
      FROM open.edition e WHERE e.number = ${number} AND e.gone_because = 'cases' AND e.replaced_by IS NULL
        AND NOT EXISTS (SELECT FROM file.edition f WHERE f.again_of = e.number AND f.state <> 'failed')`
    if (!gone) return { ok: false, reason: 'stale' }
    if (gone.left === 0) return { ok: false, reason: 'no_cases' }
    const again = nextNumber(number.slice(0, 7), taken.map((one) => one.number))
    await db`
      INSERT INTO file.edition (number, again_of, as_of, asked_by, asked_on, approved_by, approved_at)
      VALUES (${again}, ${number}, ${gone.asOf}::text::date, ${actor}, ${formatDay(on)}::text::date, ${actor}, now())`
    await writeAudit(db, [{
      actor, action: 'edition.reissue', subjectKind: 'edition', subjectId: again, fields: ['state'], digest: null,
    }])
    return { ok: true, value: { number: again } }
  })
}
