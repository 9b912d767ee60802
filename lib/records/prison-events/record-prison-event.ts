import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { CaseTransaction } from '../in-case-transaction'
import { digestOf, readKeys } from '../keys'
import type { WrittenVersion } from '../event/add-version'
import type { Result } from '../result'
import { readInput } from '../read-input'
import { inPrisonTransaction } from './in-prison-transaction'
import { recordPrisonEventInput, type RecordPrisonEventInput } from './record-prison-event-input'

export type RecordPrisonEventReason = 'not_allowed' | 'unknown_prison' | 'unknown_source'

/**
 * Records a proposed event at a prison: its first version, by its author, with the audit entry and the periods of every
 * case that names the prison, in one transaction. `on` is the clock's civil day. Throws a ZodError for input that no
 * form sends.
 */
export async function recordPrisonEvent(
  viewer: Viewer,
  input: RecordPrisonEventInput,
  on: Day,
): Promise<Result<WrittenVersion, RecordPrisonEventReason>> {
  const event = readInput(recordPrisonEventInput, input)
  if (!roleMay(viewer.role, 'event.propose')) return { ok: false, reason: 'not_allowed' }
  const author = viewer.accountId
  const { prisonId, kind, sourceIds: named, date: dateEdtf, endDate: endEdtf, ...rest } = event
  const sourceIds = [...new Set(named)]
  const content = { dateEdtf, endEdtf, ...rest }
  return inPrisonTransaction<RecordPrisonEventReason>(prisonId, on, async ({ models, db, tell }) => {
    const reason = await findMissing(models, prisonId, sourceIds)
    if (reason) return { ok: false, reason }
    const { id: eventId } = await models.prisonEvent.create({ data: { prisonId, kind } })
    const first = { eventId, version: 1 }
    await models.prisonEventVersion.create({ data: { ...first, ...content, claimStatus: 'proposed', author } })
    await models.prisonEventSource.createMany({ data: sourceIds.map((sourceId) => ({ ...first, sourceId })) })
    const digest = digestOf(await readKeys(db), [prisonId, kind, content, sourceIds])
    const fields = ['prisonId', 'kind', 'claimStatus', 'sourceIds', ...Object.keys(content)]
    const subject = { subjectKind: 'prison_event', subjectId: eventId } as const
    tell({ actor: author, action: 'prison_event.propose', ...subject, fields, digest })
    return { ok: true, value: first }
  })
}

async function findMissing(
  models: CaseTransaction['models'],
  prisonId: string,
  sourceIds: readonly string[],
): Promise<RecordPrisonEventReason | null> {
  if ((await models.prison.count({ where: { id: prisonId } })) === 0) return 'unknown_prison'
  const known = await models.source.count({ where: { id: { in: [...sourceIds] } } })
  return known < sourceIds.length ? 'unknown_source' : null
}
