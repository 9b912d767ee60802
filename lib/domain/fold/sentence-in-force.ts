import { addDays, dayOf, type Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { addMonths } from '../dates/months'
import { componentsOf } from '../events/sentence-components'
import type { CaseState } from './case-state'
import { NEVER, type DatedEvent } from './dated-event'

/** Which of several sentences is served: the latest, or only the heaviest (as where terms are not added up). */
export type SeveralSentences = 'latest' | 'heaviest'

/** What courts impose beyond that ends on no day that a year of four digits and both calendars could tell. */
const LAST_END = dayOf(3000, 12, 31)

/** The setting as a rule may hold it, under `severalSentences`: `latest` unless it says `heaviest`. */
export function readSeveralSentences(setting: unknown): SeveralSentences {
  return setting === 'heaviest' ? 'heaviest' : 'latest'
}

/** The sentence in force in a state: its components, the last stage that spoke on it, and what it rests on. */
export interface SentenceInForce {
  by: DatedEvent
  components: Record<string, unknown>
  stage: string | null
  isUpheld: boolean
  events: DatedEvent[]
}

/** The sentence in force; null where none is on record, or where it was taken away. */
export function sentenceInForce(state: CaseState, several: SeveralSentences = 'latest'): SentenceInForce | null {
  const { upheldBy } = state
  const by = several === 'heaviest' ? state.heaviestBy : state.sentenceBy
  if (!by) return null
  const stage = upheldBy?.event.details.stage ?? by.event.details.stage
  return {
    by,
    components: componentsOf(by.event.details),
    stage: typeof stage === 'string' ? stage : null,
    isUpheld: upheldBy !== null,
    events: upheldBy ? [by, upheldBy] : [by],
  }
}

/**
 * The last day of the prison sentence in force: its start plus the months less one day, month ends clamped,
 * suspended months not served. Earliest from the arrest with full credit for the time held (null where that is
 * not known), latest from the sentence without (design, section 6), or from coming into custody after it. Null
 * where no prison term is in force, and where it ends after {@link LAST_END}.
 */
export function endOfSentence(state: CaseState, several: SeveralSentences = 'latest'): Bounds | null {
  const by = several === 'heaviest' ? state.heaviestBy : state.sentenceBy
  const months = by ? monthsToServe(by) : 0
  const start = by && lastStart(state, by)
  if (start === null || start === NEVER || months === 0) return null
  const lastDay = (first: Day) => addDays(addMonths(first, months), -1)
  if (lastDay(start) > LAST_END) return null
  const credited = state.episodeBy?.countsFrom ?? null
  return { earliest: credited === null ? null : lastDay(credited), latest: lastDay(start) }
}

/** The sentence, or the arrest if that came later; who was outside when sentenced serves from coming back. */
function lastStart({ startedBy, episodeBy, closedBy }: CaseState, by: DatedEvent): Day {
  const mayHaveBeenOutside = closedBy !== null && closedBy.earliest <= by.latest
  const starts = [by, episodeBy, mayHaveBeenOutside ? startedBy : null].filter((start) => start !== null)
  return Math.max(...starts.map(({ latest }) => latest)) as Day
}

/** Months of prison to serve, suspended ones taken off; 0 where none are on record. */
function monthsToServe({ event }: DatedEvent): number {
  const { prisonMonths, suspendedMonths } = event.details
  if (typeof prisonMonths !== 'number') return 0
  return Math.max(0, prisonMonths - (typeof suspendedMonths === 'number' ? suspendedMonths : 0))
}

/** What a sentence makes of a person in custody: `death` and `prison` make a status. */
export function kindOfSentence(dated: DatedEvent): 'death' | 'prison' | 'other' {
  if (dated.event.details.death === true) return 'death'
  return monthsToServe(dated) > 0 ? 'prison' : 'other'
}

/** For comparing sentences: death above any term, terms by the months to serve. */
export function weightOf(dated: DatedEvent): number {
  return kindOfSentence(dated) === 'death' ? Infinity : monthsToServe(dated)
}
