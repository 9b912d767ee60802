import { z } from 'zod'
import type { VagueDate } from '../dates/day-span'
import { parseEdtf } from '../dates/edtf'
import { readUsableDate } from '../dates/usable-date'
import type { CaseEvent } from './case-event'

/** A detail that is a date: EDTF level 1 text, as vague as the source is (design, section 2), of 1800 to 2200. */
export const detailDate = z.string().trim().refine((text) => readUsableDate(text).ok, 'is no date that EDTF knows')

/** The date that a detail of an event holds, such as `dueOn`; null where it is absent or no date. */
export function vagueDetail(event: Pick<CaseEvent, 'details'>, key: string): VagueDate | null {
  const text = event.details[key]
  const parsed = typeof text === 'string' ? parseEdtf(text) : null
  return parsed?.ok ? parsed.date : null
}
