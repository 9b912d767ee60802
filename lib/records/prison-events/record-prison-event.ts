import { randomUUID } from 'node:crypto'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { WrittenVersion } from '../event/add-version'
import { digestOf, readKeys } from '../keys'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { findMissing } from './find-missing'
import { inPrisonTransaction } from './in-prison-transaction'
import { readHappened, recordPrisonEventInput, type RecordPrisonEventInput } from './prison-event-input'
import { writePrisonVersion } from './write-version'

export type RecordPrisonEventReason = 'not_allowed' | 'unknown_prison' | 'unknown_source'
type Recorded = Result<WrittenVersion, RecordPrisonEventReason>

/**
 * Records a proposed event at a prison: its first version, by its author, with the audit entry and the periods of every
 * case that names the prison, in one transaction. `on` is the clock's civil day. Throws a ZodError for input that no
 * form sends.
 */
export async function recordPrisonEvent(
  viewer: Viewer,
  input: RecordPrisonEventInput,
  on: Day,
): Promise<Recorded> {
  const { kind, prisonId, ...said } = readInput(recordPrisonEventInput, input)
  const content = readHappened({ ...said, prisonId, fromPrisonId: null, details: {} })
  if (!roleMay(viewer.role, 'event.propose')) return { ok: false, reason: 'not_allowed' }
  const author = viewer.accountId
  return inPrisonTransaction<Recorded>(prisonId, on, async ({ models, db, tell }) => {
    const reason = await findMissing(models, prisonId, said.sourceIds)
    if (reason) return { ok: false, reason }
    const first = { eventId: randomUUID(), version: 1 }
    await models.prisonEvent.create({ data: { id: first.eventId, prisonId, kind } })
    await writePrisonVersion(models, {
      ...first, content, claimStatus: 'proposed', author, actor: author, verifier: null, change: 'record',
      changeNote: null, overrideReason: null, awaitsAuthor: false,
    })
    const digest = digestOf(await readKeys(db), [kind, content])
    const fields = ['prisonId', 'kind', 'claimStatus', ...Object.keys(said)]
    const subject = { subjectKind: 'prison_event', subjectId: first.eventId } as const
    tell({ actor: author, action: 'prison_event.propose', ...subject, fields, digest })
    return { ok: true, value: first }
  })
}
