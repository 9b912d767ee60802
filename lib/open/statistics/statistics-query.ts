import { z } from 'zod'
import { type Day, parseDay } from '@/lib/domain/dates/day'
import { monthStartsBetween, monthStartsTo } from '@/lib/domain/statistics/month-starts'
import { caseQuerySchema } from '../case-query'
import { dayOfAddress, type ParameterFault } from '../read-parameters'
import type { Months } from './people-on'

/** How many months one answer tells at most. */
const MOST_MONTHS = 120
const USUAL_MONTHS = 12

const { status, prison, urgency, sex, nationality } = caseQuerySchema.shape

/** The parameters of the statistics, as text from an address: those that narrow a list of cases, and the months. */
export const statisticsQuerySchema = z.strictObject({
  status, prison, urgency, sex, nationality,
  from: dayOfAddress.meta({ description: 'A day of the first month; a year before `to` where none is given.' }).optional(),
  to: dayOfAddress.meta({ description: 'The last day, at most `asOf`, which it is where none is given.' }).optional(),
  step: z.literal('month').meta({ description: 'Gregorian months.' }).optional(),
})

/** The months that parsed parameters ask for, or what is wrong with them. */
export function readMonths(
  query: z.output<typeof statisticsQuerySchema>, asOf: Day,
): { ok: true; months: Months } | { ok: false; faults: ParameterFault[] } {
  const until = parseDay(query.to ?? '') ?? asOf
  if (until > asOf) return { ok: false, faults: [{ parameter: 'to', detail: 'must not be after the day that is told' }] }
  const asked = query.from === undefined ? null : parseDay(query.from)
  if (asked === null) return { ok: true, months: { starts: monthStartsTo(until, USUAL_MONTHS, 'gregorian'), until } }
  if (asked > until) return { ok: false, faults: [{ parameter: 'from', detail: 'must not be after the last day' }] }
  const starts = monthStartsBetween(asked, until)
  if (starts.length <= MOST_MONTHS) return { ok: true, months: { starts, until } }
  return { ok: false, faults: [{ parameter: 'from', detail: `must leave at most ${MOST_MONTHS} months` }] }
}
