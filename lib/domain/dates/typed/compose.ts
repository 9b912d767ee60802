import { addDays, formatDay } from '../day'
import type { VagueDate } from '../day-span'
import { parseEdtf } from '../edtf'
import { isDayInRange, type Extent } from './extent'
import type { Refusal } from './typed-reading'

/** One end of a date as read. `strict`: the extent itself is left out. */
export interface Bound {
  extent: Extent
  strict: boolean
}

/** One date alone, or what it is bounded by. */
export type Ends = { alone: Extent } | { from?: Bound; to?: Bound }

/** Writes a reading in EDTF with its qualifiers and reads it back, so that its days are those of its text. */
export function compose(ends: Ends, flags: { approximate: boolean; uncertain: boolean }): VagueDate | Refusal {
  const sign = flags.approximate ? (flags.uncertain ? '%' : '~') : flags.uncertain ? '?' : ''
  const parsed = parseEdtf('alone' in ends ? qualify(ends.alone.edtf, sign) : writeBounds(ends, sign))
  if (!parsed.ok) return { refused: parsed.reason === 'ends_before_it_begins' ? parsed.reason : 'not_a_date' }
  const { earliest, latest } = parsed.date
  const days = [earliest, latest].filter((day) => day !== null)
  return days.every(isDayInRange) ? parsed.date : { refused: 'year_out_of_range' }
}

function qualify(edtf: string, sign: string): string {
  return edtf.split('/').map((part) => part + sign).join('/')
}

function writeBounds({ from, to }: { from?: Bound; to?: Bound }, sign: string): string {
  const [start, end] = [from && writeStart(from) + sign, to && writeEnd(to) + sign]
  if (start === undefined) return `..${end ?? ''}`
  return end === undefined ? `${start}..` : `${start}/${end}`
}

function writeStart({ extent, strict }: Bound): string {
  if (extent.fuzzy) return formatDay(extent.first)
  return strict ? formatDay(addDays(extent.last, 1)) : (asUnit(extent) ?? formatDay(extent.first))
}

function writeEnd({ extent, strict }: Bound): string {
  if (extent.fuzzy) return formatDay(extent.last)
  return strict ? formatDay(addDays(extent.first, -1)) : (asUnit(extent) ?? formatDay(extent.last))
}

/** A day, month or year keeps its own text, as vague as it was typed. */
function asUnit(extent: Extent): string | null {
  return /^\d{4}(-\d\d){0,2}$/.test(extent.edtf) ? extent.edtf : null
}
