import { foldText } from '../../dates/typed/fold-text'
import { readTypedDate } from '../../dates/typed/read-typed-date'
import type { Reading, RefusalReason } from '../../dates/typed/typed-reading'
import type { FaultReason } from '../list-reading'
import type { DateOf } from '../said'
import { answerTo } from './answer-to'
import { isAtFault, says, type CellContext, type CellRead } from './cell-read'
import { chooseReading } from './choose-reading'

/** A time of day, and a midnight of any zone; an instant of another zone may be of the day before or after. */
const TIME = /[ T](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|00:00(?::00(?:\.0+)?)?Z)$/
const DAY_FIRST_OR_MONTH_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{2}|\d{4})$/

/**
 * A date in any of our languages and either calendar, as vague as it is written; `of` is what words beside it say that
 * it is of. In which order figures stand, which calendar and which year are meant is asked once for the column.
 */
export function readDateCell(text: string, context: CellContext, of: DateOf | null = null): CellRead {
  const typed = text.replace(TIME, '')
  const { calendar } = context.column
  const read = readTypedDate(typed, { today: context.today, ...(calendar && { calendar }) })
  if (read.kind === 'refused') return isAtFault(FAULTS[read.reason] ?? 'not_a_date')
  // "Yesterday" is of the day on which the list was made, and nobody may have said which that was.
  if (context.listDay === null && !/\d/.test(foldText(typed))) return isAtFault('no_list_day')
  const say = ({ date, calendar: own }: Pick<Reading, 'date' | 'calendar'>) =>
    ({ kind: 'date' as const, edtf: date.edtf, typed: text, calendar: own, of })
  if (read.kind === 'read') return says([say(read)], [], isOtherOrder(typed, context) ? ['other_day_order'] : [])
  const left = inOrderOf(read.readings, context)
  const [only, other] = left
  if (only && !other && read.reason === 'day_or_month_first') return says([say(only)])
  return chooseReading(left, read.reason, context, (reading, asking) => says([say(reading)], asking))
}

const FAULTS: Readonly<Partial<Record<RefusalReason, FaultReason>>> = {
  too_long: 'too_long', no_such_day: 'no_such_day', no_such_month: 'no_such_day', lunar_calendar: 'lunar_calendar',
  year_out_of_range: 'outside_1800_to_2200', ends_before_it_begins: 'ends_before_it_begins',
}

/** The readings in the order that the mapping says the figures of the column have. */
function inOrderOf(readings: readonly Reading[], { column }: CellContext): readonly Reading[] {
  if (column.dayOrder === null) return readings
  const other = column.dayOrder === 'dmy' ? 'month_first' : 'day_first'
  return readings.filter(({ because }) => because !== other)
}

/** Whether a date that can be read in one way alone has another order than the column is said to have. */
function isOtherOrder(typed: string, { column, answers }: CellContext): boolean {
  const figures = DAY_FIRST_OR_MONTH_FIRST.exec(foldText(typed))
  const asked = { pattern: `day_order:${column.column}`, kind: 'day_order' as const, choices: ['day_first', 'month_first'] }
  const order = column.dayOrder ?? { day_first: 'dmy', month_first: 'mdy' }[answerTo(asked, answers) ?? '']
  if (!figures || order === undefined) return false
  return Number(figures[order === 'dmy' ? 2 : 1]) > 12
}
