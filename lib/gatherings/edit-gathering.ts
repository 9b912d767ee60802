import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { teamGatheringForm } from '@/lib/domain/gatherings/gathering-form'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionNumber } from '@/lib/domain/history/version-number'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { instantsOf } from './instants-of'
import { sealGathering } from './sealed-gathering'
import { tagsOfGathering } from './tags-of-gathering'
import { writeOpenGathering } from './write-open-gathering'

const editGatheringInput = z.strictObject({
  id: z.uuid(),
  /** The version that the editor began from. */
  version: versionNumber,
  content: teamGatheringForm,
})
export type EditGathering = z.output<typeof editGatheringInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readEditGathering(input: unknown): EditGathering {
  return readInput(editGatheringInput, input)
}

/**
 * Writes what a gathering says anew; where visitors see it, they and their calendars see the change at once. `stale`:
 * somebody else has changed it since, or it is no longer there.
 */
export async function editGathering(
  viewer: Viewer,
  { id, version, content }: EditGathering,
): Promise<Result<{ id: string }, 'not_allowed' | 'stale'>> {
  if (!roleMay(viewer.role, 'gathering.decide')) return { ok: false, reason: 'not_allowed' }
  const fieldKeys = readFieldKeys()
  return teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const { startsAt, endsAt } = await instantsOf(transaction, content)
    const written = await transaction`
      UPDATE file.gathering SET version = version + 1, content = ${sealGathering(fieldKeys, id, content)},
        starts_at = ${startsAt}, ends_at = ${endsAt}
      WHERE id = ${id} AND version = ${version}`
    if (written.count === 0) return { ok: false, reason: 'stale' } as const
    const before = await tagsOfGathering(transaction, id)
    await writeOpenGathering(transaction, fieldKeys, id)
    const after = await tagsOfGathering(transaction, id)
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'gathering.edit', subjectKind: 'gathering', subjectId: id, fields: ['content'],
      digest: digestOf(await readKeys(db), content),
    }])
    await writeChange(db, new Set([...before, ...after]))
    return { ok: true, value: { id } } as const
  })
}
