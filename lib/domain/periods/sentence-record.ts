import { addDays, type Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'
import { addMonths } from '../dates/months'
import type { CaseState } from '../fold/case-state'
import { NEVER, type DatedEvent } from '../fold/dated-event'
import type { SentenceRecord } from './period'

/** The sentence in force in a state, with its end as a span; null where none is on record. */
export function sentenceRecordOf(state: CaseState): SentenceRecord | null {
  const by = state.sentenceBy
  if (!by) return null
  const { stage, ...components } = by.event.details
  return { components, stage: typeof stage === 'string' ? stage : null, end: endOf(by, state.startedBy) }
}

/**
 * The last day of a prison sentence: its start plus the months less one day, month ends clamped. Earliest
 * from the arrest with full credit for the time held, latest from the sentence without (design, section 6).
 */
function endOf(sentence: DatedEvent, startedBy: DatedEvent | null): VagueDate | null {
  const { prisonMonths } = sentence.event.details
  if (typeof prisonMonths !== 'number' || prisonMonths === 0 || sentence.latest === NEVER) return null
  const lastDay = (start: Day) => addDays(addMonths(start, prisonMonths), -1)
  const credited = startedBy?.countsFrom ?? null
  const latest = lastDay(sentence.latest)
  return spanBetween(credited === null || lastDay(credited) > latest ? null : lastDay(credited), latest)
}
