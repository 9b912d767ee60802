import { dayOf } from './day'
import type { EndDate, VagueDate } from './day-span'
import { parseEdtf } from './edtf'

// Nobody here lived before, and what is derived from these days still has a year of four digits.
const FIRST = dayOf(1800, 1, 1)
const LAST = dayOf(2200, 12, 31)

/** Reads an EDTF date of the years 1800 to 2200; the reason why it is refused is a snake_case code. */
export function readUsableDate(text: string): { ok: true; date: VagueDate } | { ok: false; reason: string } {
  const parsed = parseEdtf(text)
  if (!parsed.ok) return parsed
  const { earliest, latest } = parsed.date
  const isUsable = [earliest, latest].every((day) => day === null || (day >= FIRST && day <= LAST))
  return isUsable ? parsed : { ok: false, reason: 'outside_1800_to_2200' }
}

/** Whether even the last day that the end may stand for comes before the first day of the start. */
export function endsBeforeStart({ earliest }: VagueDate, end: EndDate): boolean {
  return end !== null && end !== 'ongoing' && end.latest !== null && earliest !== null && end.latest < earliest
}
