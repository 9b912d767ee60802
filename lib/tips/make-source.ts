import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { mintSourceId, writeSource } from '@/lib/records/create-source'
import { inTransaction } from '@/lib/records/in-transaction'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { sourceFields } from '@/lib/records/source-input'
import { findTip } from './find-tip'

export const makeSourceInput = z.strictObject({ tipId: z.uuid() })

type Made = Result<{ sourceId: string }, 'not_allowed' | 'unknown_tip'>

/**
 * Makes a confidential source of what somebody told, of a reliability that cannot be judged yet, with the text as its
 * note; where one was made before, that one. `titleOf` gives its title, in the viewer's language.
 */
export async function makeSourceOfTip(
  viewer: Viewer,
  { tipId }: z.infer<typeof makeSourceInput>,
  titleOf: (receivedOn: string) => string,
): Promise<Made> {
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  const tip = await findTip(viewer, tipId)
  if (!tip) return { ok: false, reason: 'unknown_tip' }
  const fields = readInput(sourceFields, {
    title: titleOf(tip.receivedOn), published: tip.receivedOn, reliability: 'F', confidential: true, note: tip.text,
  })
  return inTransaction<Made>([], async (transaction) => {
    const { db } = transaction
    // Held until the source is there: of two who make one the second finds it, and nobody deletes the tip meanwhile.
    const [standing] = await db<{ sourceId: string | null }>`
      SELECT source_id AS "sourceId" FROM file.tip WHERE id = ${tipId}::text::uuid FOR UPDATE`
    if (!standing) return { ok: false, reason: 'unknown_tip' }
    if (standing.sourceId !== null) return { ok: true, value: { sourceId: standing.sourceId } }
    const sourceId = mintSourceId()
    const entry = await writeSource(transaction, viewer, sourceId, fields)
    await db`UPDATE file.tip SET source_id = ${sourceId} WHERE id = ${tipId}::text::uuid`
    await writeAudit(db, [entry, {
      actor: viewer.accountId, action: 'tip.source', subjectKind: 'tip', subjectId: tipId, fields: ['source_id'], digest: null,
    }])
    return { ok: true, value: { sourceId } }
  })
}
