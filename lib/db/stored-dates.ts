import type { EndDate, VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'

/** A date that the database holds; throws where that is none. */
export function readStored(edtf: string): VagueDate {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(`the database holds a date that is none: ${edtf}`)
  return parsed.date
}

/** A date that the database holds; null stays null. */
export function readDate(edtf: string | null): VagueDate | null {
  return edtf === null ? null : readStored(edtf)
}

/** An end that the database holds: `..` is still going on, null not recorded. */
export function readEnd(edtf: string | null): EndDate {
  return edtf === '..' ? 'ongoing' : readDate(edtf)
}
