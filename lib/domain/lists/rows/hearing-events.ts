import type { Day } from '../../dates/day'
import { answerTo } from '../cells/answer-to'
import type { Asking } from '../cells/cell-read'
import { LEAVE_OUT } from '../list-reading'
import type { Mapping } from '../mapping'
import { columnsOf, dateOf, type Draft, type Drafts } from './draft-event'
import type { Fact, RowFacts } from './row-facts'

/**
 * Hearings by their dates. What lies after the last day that the list can speak of was planned then; of a date that may
 * lie before or after it, it is asked once for the column. The court is that of the only one.
 */
export function hearingEvents(facts: RowFacts, answers: Mapping['answers'], lastDay: Day): Drafts {
  const dates = facts.all('date', 'hearing_date')
  const courts = facts.all('text', 'hearing_court')
  const [first, other] = dates
  if (!first) return { drafts: [], warnings: courts.length > 0 ? ['hearing_not_dated'] : [] }
  const asking: Asking = { pattern: `hearing_held:${first.column}`, kind: 'hearing_held', choices: ['held', 'planned'] }
  const answer = answerTo(asking, answers)
  const isOpen = dates.some((date) => timeOf(date, lastDay) === null)
  if (isOpen && answer === null) return { drafts: [], asking: [asking], waitsFor: asking.pattern }
  const court = other ? '' : courts.map(({ text }) => text).join('; ')
  const drafts = dates.flatMap((when, at): Draft[] => {
    const time = timeOf(when, lastDay) ?? answer
    const details = { ...(court && { court }), ...(time === 'planned' && { scheduled: true }) }
    const columns = columnsOf([when], court ? courts : [])
    return time === LEAVE_OUT ? [] : [{ slot: `hearing:${at}`, type: 'hearing', when, details, columns }]
  })
  return {
    drafts, asking: isOpen ? [asking] : [],
    warnings: [
      ...(other && courts.length > 0 ? ['several_values' as const] : []),
      ...(drafts.length < dates.length ? ['left_out' as const] : []),
    ],
  }
}

function timeOf(when: Fact<'date'>, lastDay: Day): 'held' | 'planned' | null {
  const { earliest, latest } = dateOf(when)
  if (latest !== null && latest <= lastDay) return 'held'
  return earliest !== null && earliest > lastDay ? 'planned' : null
}
