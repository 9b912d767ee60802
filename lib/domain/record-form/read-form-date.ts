import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { readTypedDate } from '../dates/typed/read-typed-date'
import type { Calendar } from '../dates/typed/typed-reading'
import type { Faults, FormTexts } from './record-form'

interface FormDate {
  date: VagueDate | null
  /** What was typed, where that was no EDTF. */
  typed: string | null
  calendar: Calendar
  faults: Faults
}

/**
 * The date of a field, and of the field `<name>.pick` beside it that says which of several readings is meant. What asks
 * for an answer and has none is a fault, as is what is no date.
 */
export function readFormDate(texts: FormTexts, name: string, today: Day): FormDate {
  const typed = texts[name]?.trim() ?? ''
  const read = readTypedDate(typed, { today })
  const fault = (key: string): FormDate => ({ date: null, typed, calendar: 'gregorian', faults: { [name]: key } })
  if (read.kind === 'refused') return fault(`when.refused.${read.reason}`)
  if (read.kind === 'read') return { ...read, typed: read.date.edtf === typed ? null : typed, faults: {} }
  const picked = read.readings.find(({ date }) => date.edtf === texts[`${name}.pick`])
  if (!picked) return fault(`when.asks.${read.reason}`)
  return { date: picked.date, typed, calendar: picked.calendar, faults: {} }
}
