import { compareTexts } from '../compare-texts'
import type { EventView } from '../contract/case-detail'
import type { Reason } from '../contract/case-row'
import type { Span } from '../contract/span'
import { type Day, parseDay } from '../dates/day'
import { type OpenProcedure, openProceduresOn, type ProcedureGround, type Submission } from './open-procedures'
import { PROCEDURE_IDS } from './procedures'

type Event = Pick<EventView, 'id' | 'type' | 'date' | 'details' | 'claimStatus'>

/** What was done for a person by a day, the newest first, retracted events left out. */
export function triedBy<T extends Event>(events: readonly T[], on: Day): T[] {
  const isBy = ({ date }: T) => (dayIn(date.earliest) ?? dayIn(date.latest) ?? on) <= on
  const sorted = events.filter((one) => one.type === 'action' && one.claimStatus !== 'retracted' && isBy(one))
  return sorted.sort((a, b) => compareTexts(lastDay(b.date), lastDay(a.date)) || compareTexts(a.id, b.id))
}

/** The procedures that the reasons of a case open on a day, and that the actions on record have not used. */
export function openProceduresOf(
  reasons: readonly Reason[], events: readonly Event[], on: Day,
): OpenProcedure[] {
  const grounds = reasons.map(({ rule, level, events: ids }): ProcedureGround =>
    ({ rule, level, since: hullOf(events.filter(({ id }) => ids.includes(id)).map(({ date }) => date)) }))
  const submissions = triedBy(events, on).flatMap(({ details, date }): Submission[] => {
    const procedure = PROCEDURE_IDS.find((one) => one === details.procedure)
    return procedure === undefined ? [] : [{ procedure, done: hullOf([date]) }]
  })
  return openProceduresOn(grounds, submissions, on)
}

/** The days between which the events of some dates lie; an open end of one is open for all. */
function hullOf(dates: readonly Span[]): ProcedureGround['since'] {
  const [firsts, lasts] = [dates.map(({ earliest }) => dayIn(earliest)), dates.map(({ latest }) => dayIn(latest))]
  const known = (days: readonly (Day | null)[]) => days.filter((one) => one !== null)
  const [first, last] = [known(firsts), known(lasts)]
  return {
    earliest: first.length < dates.length || dates.length === 0 ? null : first.reduce((a, b) => (a < b ? a : b)),
    latest: last.length < dates.length || dates.length === 0 ? null : last.reduce((a, b) => (a > b ? a : b)),
  }
}

function dayIn(text: string | null): Day | null {
  return text === null ? null : parseDay(text)
}

function lastDay({ latest, earliest }: Span): string {
  return latest ?? earliest ?? ''
}
