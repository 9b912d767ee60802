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

/** The ids of the events on record that a row still says, in whichever place of it. */
export function stillSaid({ wanted }: PersonInput, standing: readonly RecordedEvent[]): ReadonlySet<string> {
  const recorded = wanted.flatMap(({ event }) => sameAs(event, standing)?.event.id ?? [])
  return new Set([...wanted.map((one) => one.wanted.id), ...recorded])
}

/**
 * Judges one event of a row by itself: whether the record has it, from this list or from elsewhere, and whether it
 * comes in the place of what the list said before and does not say any more. `standing` are the events on record that
 * are not retracted, `said` those of them that the row says.
 */
export function judgeEvent(
  { event, wanted }: PersonInput['wanted'][number],
  { caseId, record, existing, sayings }: PersonInput,
  standing: readonly RecordedEvent[],
  said: ReadonlySet<string>,
): Judged {
  const none = { event, change: null, replaces: null, contradicts: null }
  const own = record?.events.find((one) => one.event.id === wanted.id)
  const same = own ? undefined : sameAs(event, standing)
  if (same) return { ...none, becomes: 'on_record', onRecord: same.event.id }
  const before = standing.find(({ event: { id } }) => id === sayings.get(event.slot) && !said.has(id))
  const isReplaced = before !== undefined && before.event.type === event.type && before.isAsImported
  const place = {
    replaces: isReplaced ? before.event.id : null, contradicts: before !== undefined && !isReplaced ? before : null,
  }
  const old = existing.get(wanted.id)
  if (own && old && (own.isTakenBack || (record?.archived && own.event.claimStatus === 'retracted'))) {
    const fresh = changeEvent(undefined, wanted, caseId, false)
    if (!fresh) throw new Error('a new event is always a change')
    return { ...place, event, change: { ...fresh, kind: 'update' }, becomes: 'restored', onRecord: wanted.id }
  }
  const change = changeEvent(old, wanted, caseId, false)
  if (change === null) return { ...none, becomes: 'unchanged', onRecord: wanted.id }
  if (change.kind === 'update') return { ...none, change, becomes: 'updated', onRecord: wanted.id }
  const typedDate = { typed: event.typed, calendar: event.calendar }
  return { ...place, event, change: { ...change, typedDate }, becomes: isReplaced ? 'replaces' : 'new', onRecord: null }
}

/** The event on record that says the same, whoever said it first. */
function sameAs(event: ListedEvent, standing: readonly RecordedEvent[]): RecordedEvent | undefined {
  const content = contentOf(event.type, { ...event, fromPrisonId: null })
  return standing.find((one) => one.content === content)
}
