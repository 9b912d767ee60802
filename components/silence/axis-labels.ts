import type { AxisMonth } from './month-axis'

export interface AxisLabel {
  month: AxisMonth
  text: string
}

/** The words of an axis: a month's name, long or short, alone or with its year, and a year alone. */
export interface AxisWords {
  month(month: AxisMonth, length: 'long' | 'short', withYear: boolean): string
  year(year: number): string
}

/** About one letter of the smallest type, with some room. */
const LETTER_PX = 7.2
const ROOM_FOR_LONG_PX = 76
const ROOM_FOR_SHORT_PX = 36

/** Names what fits on an axis `pxPerDay` wide a day: long names, short ones, or the years alone. */
export function labelMonths(months: readonly AxisMonth[], pxPerDay: number, words: AxisWords): AxisLabel[] {
  const monthPx = 30 * pxPerDay
  if (monthPx < ROOM_FOR_SHORT_PX) {
    return months
      .filter(({ month, begins }) => month === 1 && begins)
      .map((month) => ({ month, text: words.year(month.year) }))
  }
  const length = monthPx >= ROOM_FOR_LONG_PX ? 'long' : 'short'
  return months.flatMap((month, position) => {
    const room = (month.last - month.first + 1) * pxPerDay
    const opensYear = position === 0 || month.month === 1
    const texts = [...(opensYear ? [words.month(month, length, true)] : []), words.month(month, length, false)]
    const text = texts.find((candidate) => candidate.length * LETTER_PX <= room)
    return text === undefined ? [] : [{ month, text }]
  })
}
