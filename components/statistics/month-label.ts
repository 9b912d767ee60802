import type { ChartPoint } from '@/components/charts/chart-spec'
import { civilOf, parseDay } from '@/lib/domain/dates/day'
import { toSolarHijri } from '@/lib/domain/dates/solar-hijri'
import type { SheetWords } from './sheet'

/** A day under its column: the short name of its month, with the day where it is not the first, and the year. */
export function monthLabel(text: string, { t, dates, calendar }: SheetWords): Pick<ChartPoint, 'label' | 'group'> {
  const day = parseDay(text)
  if (day === null) return { label: text }
  const { year, month, day: dayOfMonth } = calendar === 'solar_hijri' ? toSolarHijri(day) : civilOf(day)
  const name = dates(`${calendar === 'solar_hijri' ? 'solar' : 'gregorianShort'}.${month}`)
  return { label: dayOfMonth === 1 ? name : t('shortDay', { day: dayOfMonth, month: name }), group: t('year', { year }) }
}

/** The same in full, for a table: "November 2020". */
export function monthName(text: string, { dates, calendar }: SheetWords): string {
  const day = parseDay(text)
  if (day === null) return text
  const { year, month } = calendar === 'solar_hijri' ? toSolarHijri(day) : civilOf(day)
  return dates('month', { month: dates(`${calendar === 'solar_hijri' ? 'solar' : 'gregorian'}.${month}`), year })
}
