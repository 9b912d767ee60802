import type { ListedEvent } from '@/lib/domain/lists/list-reading'
import type { SaidBecomes } from '@/lib/domain/lists/list-person'
import { changeEvent, type EventChange } from '../import/event-changes'
import type { PersonInput } from './person-input'
import { contentOf, type RecordedEvent } from './read-list-record'

/** What becomes of one event that a list says, before it is laid beside the others. */
export interface Judged {
  event: ListedEvent
  change: EventChange | null
  becomes: SaidBecomes
  /** The event on record that says this. */
  onRecord: string | null
  /** What the list said before in this place, and nobody has touched since. */
  replaces: string | null
  /** The same, where somebody has. */
  contradicts: RecordedEvent | null
}

/**
 * Judges one event of a row by itself: whether the record has it, from this list or from elsewhere, and whether it
 * comes in the place of what the list said before. `standing` are the events on record that are not retracted.
 */
export function judgeEvent(
  { event, wanted }: PersonInput['wanted'][number],
  { caseId, record, existing, sayings }: PersonInput,
  standing: readonly RecordedEvent[],
): Judged {
  const none = { event, change: null, replaces: null, contradicts: null }
  const own = record?.events.find((one) => one.event.id === wanted.id)
  const typedDate = { typed: event.typed, calendar: event.calendar }
  if (!own) {
    const content = contentOf(event.type, { ...event, fromPrisonId: null, details: event.details })
    const same = standing.find((one) => one.content === content)
    if (same) return { ...none, becomes: 'on_record', onRecord: same.event.id }
  }
  const old = existing.get(wanted.id)
  if (own && old && (own.isTakenBack || (record?.archived && own.event.claimStatus === 'retracted'))) {
    const fresh = changeEvent(undefined, wanted, caseId, false)
    if (!fresh) throw new Error('a new event is always a change')
    return { ...none, change: { ...fresh, kind: 'update' }, becomes: 'restored', onRecord: wanted.id }
  }
  const change = changeEvent(old, wanted, caseId, false)
  if (change === null) return { ...none, becomes: 'unchanged', onRecord: wanted.id }
  if (change.kind === 'update') return { ...none, change, becomes: 'updated', onRecord: wanted.id }
  const before = standing.find((one) => one.event.id === sayings.get(event.slot))
  const isReplaced = before !== undefined && before.event.type === event.type && before.isAsImported
  return {
    event, change: { ...change, typedDate }, becomes: isReplaced ? 'replaces' : 'new', onRecord: null,
    replaces: isReplaced ? before.event.id : null, contradicts: before !== undefined && !isReplaced ? before : null,
  }
}
