import { monthsOn } from '@/components/silence/month-axis'
import type { Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'

/** A place of the axis that is named: the first day of a month. */
export interface CourseTick {
  day: Day
  year: number
  month: number
  /** Whether the year is told with the month: at the first tick, and where a year begins. */
  isYear: boolean
  /** Whether it is named where there is little room, too. */
  isNamed: 'always' | 'wide'
}

/** So many names fit beside each other where the slider is wide. */
const MOST_TICKS = 7
const EVERY = [1, 2, 3, 6, 12, 24, 36, 60, 120]
/** A name needs so large a share of the axis before its end, where the day shown is named. */
const ROOM = 0.12
/** The same where the slider is narrow: the name of the day takes a third of it, and that of the month a sixth. */
const ROOM_NARROW = 0.5

/** The months of a calendar that the axis names, so that they have room beside each other. */
export function ticksOf(from: Day, to: Day, calendar: Calendar): CourseTick[] {
  const months = monthsOn(from, to, calendar).filter(({ begins }) => begins)
  const every = EVERY.find((count) => months.length / count <= MOST_TICKS) ?? 240
  const named = months.filter(({ year, month }) => (year * 12 + month - 1) % every === 0)
  const roomAfter = (day: Day) => (to - day) / Math.max(1, to - from)
  const fitting = named.filter(({ first }) => roomAfter(first) > ROOM)
  return fitting.map(({ first, year, month }, index) => ({
    day: first,
    year,
    month,
    isYear: every >= 12 || index === 0 || year !== fitting[index - 1]?.year,
    isNamed: index % 3 === 0 && roomAfter(first) > ROOM_NARROW ? 'always' : 'wide',
  }))
}
