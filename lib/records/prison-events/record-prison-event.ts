import { randomUUID } from 'node:crypto'
import type { StoredPrisonVersion } from '@/lib/db/stored-prison-version'
import type { Day } from '@/lib/domain/dates/day'
import { differenceOf } from '@/lib/domain/history/difference'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { WrittenVersion } from '../event/add-version'
import { digestOf, readKeys, sentIdOf } from '../keys'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { findMissing } from './find-missing'
import { inPrisonTransaction } from './in-prison-transaction'
import { readHappened, recordPrisonEventInput, type RecordPrisonEventInput } from './prison-event-input'
import { readPrisonVersion } from './read-version'
import { writePrisonVersion } from './write-version'

export type RecordPrisonEventReason = 'not_allowed' | 'key_reused' | 'unknown_prison' | 'unknown_source'
type Recorded = Result<WrittenVersion, RecordPrisonEventReason>

/**
 * Records a proposed event at a prison: its first version, by its author, with the audit entry and the periods of every
 * case that names the prison, in one transaction. Sent again with the same key it writes nothing and answers the first
 * result, or `key_reused` where it says something else now. `on` is the clock's civil day. Throws a ZodError for input
 * that no form sends.
 */
export async function recordPrisonEvent(
  viewer: Viewer,
  input: RecordPrisonEventInput,
  on: Day,
): Promise<Recorded> {
  const { kind, prisonId, idempotencyKey, ...said } = readInput(recordPrisonEventInput, input)
  const content = readHappened({ ...said, prisonId, fromPrisonId: null, details: {} })
  if (!roleMay(viewer.role, 'event.propose')) return { ok: false, reason: 'not_allowed' }
  const author = viewer.accountId
  return inPrisonTransaction<Recorded>(prisonId, on, async ({ models, db, tell }) => {
    const keys = await readKeys(db)
    const eventId = idempotencyKey ? sentIdOf(keys, author, idempotencyKey, 'prison_event') : randomUUID()
    const first = { eventId, version: 1 }
    // Whoever writes events at prisons does so one after another: none is written meanwhile.
    const sent = await readPrisonVersion(db, eventId, 1)
    if (sent) return answerSent(sent, { prisonId, kind, content })
    const reason = await findMissing(models, prisonId, said.sourceIds)
    if (reason) return { ok: false, reason }
    await models.prisonEvent.create({ data: { id: first.eventId, prisonId, kind } })
    await writePrisonVersion(models, {
      ...first, content, claimStatus: 'proposed', author, actor: author, verifier: null, change: 'record',
      changeNote: null, overrideReason: null, awaitsAuthor: false,
    })
    const digest = digestOf(keys, [kind, content])
    const fields = ['prisonId', 'kind', 'claimStatus', ...Object.keys(said)]
    const subject = { subjectKind: 'prison_event', subjectId: first.eventId } as const
    tell({ actor: author, action: 'prison_event.propose', ...subject, fields, digest })
    return { ok: true, value: first }
  })
}

type Sent = Pick<StoredPrisonVersion, 'prisonId' | 'kind' | 'content'>

function answerSent(sent: StoredPrisonVersion, again: Sent): Recorded {
  const isSame = sent.prisonId === again.prisonId && sent.kind === again.kind
    && differenceOf(sent.content, again.content).length === 0
  return isSame ? { ok: true, value: { eventId: sent.eventId, version: 1 } } : { ok: false, reason: 'key_reused' }
}
