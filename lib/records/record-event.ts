import type { Day } from '@/lib/domain/dates/day'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { writeAudit } from '@/lib/db/audit'
import { inCaseTransaction, type CaseTransaction } from './in-case-transaction'
import { digestOf, readKeys } from './keys'
import { recordEventInput, type RecordEventInput } from './record-event-input'
import type { Result } from './result'

/** A version of an event, as it was written. */
export interface WrittenVersion {
  eventId: string
  version: number
}

export type RecordEventReason = 'unknown_case' | 'unknown_prison' | 'unknown_source'

/**
 * Records a proposed event: its first version, by its author, with the audit entry and everything that follows from it,
 * in one transaction. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function recordEvent(
  author: string,
  input: RecordEventInput,
  on: Day,
): Promise<Result<WrittenVersion, RecordEventReason>> {
  const event = recordEventInput.parse(input)
  return inCaseTransaction(event.caseId, on, async ({ models, db }) => {
    const reason = await findMissing(models, event)
    if (reason) return { ok: false, reason }
    const { id: eventId } = await models.event.create({ data: { caseId: event.caseId, type: event.type } })
    const content = {
      dateEdtf: event.date,
      endEdtf: event.endDate,
      prisonId: event.prisonId,
      fromPrisonId: event.fromPrisonId,
      details: event.details,
      credibility: event.credibility,
      audience: event.audience ?? eventDefinitions[event.type].defaultAudience,
      locator: event.locator,
      note: event.note,
    }
    await models.eventVersion.create({ data: { eventId, version: 1, ...content, claimStatus: 'proposed', author } })
    const sources = [...new Set(event.sourceIds)].map((sourceId) => ({ eventId, version: 1, sourceId }))
    await models.eventSource.createMany({ data: sources })
    const digest = digestOf(await readKeys(db), [content, sources])
    const fields = ['type', 'claimStatus', 'sourceIds', ...Object.keys(content)]
    await writeAudit(db, [
      { actor: author, action: 'event.propose', subjectKind: 'event', subjectId: eventId, fields, digest },
    ])
    return { ok: true, value: { eventId, version: 1 } }
  })
}

type Referring = Pick<ReturnType<typeof recordEventInput.parse>, 'caseId' | 'prisonId' | 'fromPrisonId' | 'sourceIds'>

async function findMissing(models: CaseTransaction['models'], event: Referring): Promise<RecordEventReason | null> {
  const prisonIds = [...new Set([event.prisonId, event.fromPrisonId].filter((id) => id !== null))]
  const sourceIds = [...new Set(event.sourceIds)]
  if ((await models.caseFile.count({ where: { id: event.caseId } })) === 0) return 'unknown_case'
  if ((await models.prison.count({ where: { id: { in: prisonIds } } })) < prisonIds.length) return 'unknown_prison'
  if ((await models.source.count({ where: { id: { in: sourceIds } } })) < sourceIds.length) return 'unknown_source'
  return null
}
