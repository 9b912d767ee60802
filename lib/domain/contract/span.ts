import { z } from 'zod'
import { formatDay } from '../dates/day'
import type { DaySpan } from '../dates/day-span'

/** A civil day as the contract writes it. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ id: 'Day', description: 'A civil day, YYYY-MM-DD.' })

export const spanSchema = z
  .strictObject({ edtf: z.string(), earliest: dayText.nullable(), latest: dayText.nullable() })
  .meta({ id: 'Span', description: 'A vague date: its EDTF text and the first and last day it may stand for.' })
export type Span = z.infer<typeof spanSchema>

/** A vague date as the contract writes it. */
export function toSpan(date: DaySpan & { edtf: string }): Span {
  return {
    edtf: date.edtf,
    earliest: date.earliest === null ? null : formatDay(date.earliest),
    latest: date.latest === null ? null : formatDay(date.latest),
  }
}
