import { addDays, civilOf, dayOf, type CivilDate, type Day } from '../dates/day'
import { fromSolarHijri, toSolarHijri } from '../dates/solar-hijri'
import type { DayWindow } from './window'

export type AxisCalendar = 'gregorian' | 'solar'

/** A day that the axis names: by day, month or year alone; `opensYear`, the year is said beside the month. */
export interface Tick extends CivilDate {
  at: Day
  says: 'day' | 'month' | 'year'
  opensYear: boolean
}

/** Steps in months, the shortest first. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const
/** Shorter windows name days within the month too. */
const DAYS_BELOW = 75

/** The days that an axis names, at most about `most` of them, each the first of a month or year of the calendar. */
export function ticksOf(window: DayWindow, calendar: AxisCalendar, most: number): Tick[] {
  const days = window.to - window.from + 1
  if (days < DAYS_BELOW) return dayTicks(window, calendar)
  const step = STEPS.find((months) => days / (months * 30.44) <= most) ?? 1200
  const says = step >= 12 ? 'year' : 'month'
  return monthStarts(window, calendar, step).map((tick, place) => ({
    ...tick, says, opensYear: says === 'month' && (place === 0 || tick.month <= step),
  }))
}

type Start = CivilDate & { at: Day }

function monthStarts(window: DayWindow, calendar: AxisCalendar, step: number): Start[] {
  const first = readDay(window.from, calendar)
  const starts: Start[] = []
  for (let index = Math.floor((first.year * 12 + first.month - 1) / step) * step; ; index += step) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    const at = dayIn(year, month, 1, calendar)
    if (at === null || at > window.to) return starts
    if (at >= window.from) starts.push({ at, year, month, day: 1 })
  }
}

function dayTicks(window: DayWindow, calendar: AxisCalendar): Tick[] {
  const ticks: Tick[] = []
  for (let at = window.from; at <= window.to; at = addDays(at, 1)) {
    const date = readDay(at, calendar)
    if ([1, 11, 21].includes(date.day)) ticks.push({ ...date, at, says: 'day', opensYear: ticks.length === 0 })
  }
  return ticks
}

/** A day as the calendar has it. */
export function readDay(day: Day, calendar: AxisCalendar): CivilDate {
  return calendar === 'solar' ? toSolarHijri(day) : civilOf(day)
}

function dayIn(year: number, month: number, day: number, calendar: AxisCalendar): Day | null {
  return calendar === 'solar' ? fromSolarHijri(year, month, day) : dayOf(year, month, day)
}
