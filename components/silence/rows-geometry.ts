import { dateIn, firstOfMonth } from '@/lib/domain/dates/calendar'
import type { Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { firstDrawnDay, latestStart, startOf, type SilenceDays } from './silence-days'
import { layStrip, type Strip } from './strip-geometry'

/** A row of the narrow drawing: a month of days in 31 columns, or a year of weeks in 53. */
export interface SilenceRow {
  year: number
  /** 1–12; null for a year of weeks. */
  month: number | null
  strokes: { position: number; share: number }[]
  /** Columns of the days on which the contact or the arrest may have been, where that is vague. */
  startColumns: number[]
  /** Column of the known day of the start, or of the first day after dots. */
  startColumn: number | null
  /** Column of the as-of day, in the last row. */
  endColumn: number | null
}

export interface SilenceRows {
  unit: Strip['unit']
  /** By whose months and years the rows are cut. */
  calendar: Calendar
  columns: number
  rows: SilenceRow[]
}

/** What the days of a row are, and by whose months rows are cut. */
type RowCut = Pick<SilenceRows, 'unit' | 'calendar'>

/** Cuts a silence into rows, oldest first. */
export function layRows(silence: SilenceDays, asOf: Day, calendar: Calendar): SilenceRows {
  const { unit, strokes } = layStrip(silence, asOf)
  const first = firstDrawnDay(silence, asOf)
  const latest = latestStart(silence, asOf)
  const rows = new Map<string, SilenceRow>()
  for (const { last, share } of strokes) {
    const row = rowOf(rows, last, { unit, calendar })
    const position = columnOf(last, { unit, calendar })
    row.strokes.push({ position, share })
    if (startOf(silence) === 'slope' && last <= latest) row.startColumns.push(position)
    if (startOf(silence) !== 'slope' && row.startColumn === null && rows.size === 1) row.startColumn = columnOf(first, { unit, calendar })
    if (last === asOf) row.endColumn = position
  }
  return { unit, calendar, columns: unit === 'week' ? 53 : 31, rows: [...rows.values()] }
}

/** The column of a day in its row: the day of the month, or the week of the year, from 0. */
export function columnOf(day: Day, { unit, calendar }: RowCut): number {
  const { year, day: dayOfMonth } = dateIn(calendar, day)
  return unit === 'day' ? dayOfMonth - 1 : Math.floor((day - firstOfMonth(calendar, year, 1)) / 7)
}

/** Whether a day lies in a row. */
export function isInRow(day: Day, row: SilenceRow, calendar: Calendar): boolean {
  const { year, month } = dateIn(calendar, day)
  return year === row.year && (row.month === null || month === row.month)
}

function rowOf(rows: Map<string, SilenceRow>, day: Day, { unit, calendar }: RowCut): SilenceRow {
  const { year, month } = dateIn(calendar, day)
  const key = unit === 'day' ? `${year}-${month}` : `${year}`
  const row = rows.get(key) ?? {
    year, month: unit === 'day' ? month : null, strokes: [], startColumns: [], startColumn: null, endColumn: null,
  }
  rows.set(key, row)
  return row
}
