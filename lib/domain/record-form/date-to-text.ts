import { addDays, type Day } from '../dates/day'
import { readTypedDate } from '../dates/typed/read-typed-date'
import type { EventContent } from '../history/event-content'

/**
 * What the field of a form says of a date on record: what was typed for it, and the date itself where that means
 * another by now or will by tomorrow, as "yesterday" does. `today` is the clock's day. What is asked about stays as it
 * was typed: the field beside it answers.
 */
export function dateToText({ date, typed }: Pick<EventContent, 'date' | 'typed'>, today: Day): string {
  if (typed === null) return date
  const isStill = [today, addDays(today, 1)].every((day) => {
    const reading = readTypedDate(typed, { today: day })
    return reading.kind === 'ask' || (reading.kind === 'read' && reading.date.edtf === date)
  })
  return isStill ? typed : date
}
