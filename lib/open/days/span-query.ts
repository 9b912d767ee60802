import { z } from 'zod'
import { type Day, parseDay } from '@/lib/domain/dates/day'
import { dayOfAddress, type ParameterFault } from '../read-parameters'
import { type DayRange, limitRange, readDayRange } from './read-day-range'

/** The parameters of a span of days, as text from an address; `asOf` is read beside it. */
export const spanQuerySchema = z.strictObject({
  from: dayOfAddress.meta({ description: 'The first day, YYYY-MM-DD; a month before somebody was critical where none is given.' }).optional(),
  to: dayOfAddress.meta({ description: 'The last day, YYYY-MM-DD, at most `asOf`, which it is where none is given.' }).optional(),
})

type SpanQuery = z.output<typeof spanQuerySchema>

/** What is wrong with the order of the days that a program asks for. */
export function findSpanFaults({ from, to }: SpanQuery, latest: Day): ParameterFault[] {
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '') ?? latest]
  return [
    ...(last > latest ? [{ parameter: 'to', detail: 'must not be after the last day that is told' }] : []),
    ...(first !== null && first > last ? [{ parameter: 'from', detail: 'must not be after the last day asked for' }] : []),
  ]
}

/** The span that parsed parameters ask for: none ends after `latest`, begins after its end or is endless. */
export async function rangeOf(query: SpanQuery, latest: Day): Promise<DayRange> {
  const asked = query.to === undefined ? latest : (parseDay(query.to) ?? latest)
  const to = asked > latest ? latest : asked
  const from = query.from === undefined ? null : parseDay(query.from)
  return from === null ? readDayRange(to) : limitRange({ from, to })
}
