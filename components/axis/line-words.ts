import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import type { Day } from '@/lib/domain/dates/day'
import { countDays } from '@/lib/domain/dates/day-span'
import { readDay, type AxisCalendar, type Tick } from '@/lib/domain/timeline/ticks'
import type { DayWindow } from '@/lib/domain/timeline/window'
import { isHeld, type Level, type Status } from '@/lib/domain/vocabulary'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatFigure, isOneOf } from '@/lib/i18n/format-figure'
import { orderNames, type WrittenName } from '@/lib/i18n/order-names'

/** All words of the lines, as plain data: the server writes with them, and a script that draws more lines too. */
export interface LineWords {
  locale: string
  calendar: AxisCalendar
  rightToLeft: boolean
  /** What prisons are called in the page's language, by id, where that is not what the record calls them. */
  prisons: Record<string, string>
  /** The same of people whom the record calls by words, by slug. */
  people: Record<string, string>
  levels: Record<Level, string>
  statuses: Record<Status, string>
  /** Names of the calendar's months, short where the language has short ones. */
  months: string[]
  unplaced: string
  elsewhere: string
  notStated: string
  compare: string
  monthOfYear: string
  dayOfMonth: string
  wholeDay: string
  window: string
  peopleOne: string
  peopleMany: string
  daysExact: string
  daysBetween: string
  daysAtLeast: string
}

const CLOSED: readonly Status[] = ['released', 'died_in_custody', 'executed', 'deceased']

/** What stands at the end of a line: the days of silence as bounds, or what is there instead. */
export function endOfLine({ silence, status }: TimelineCase, asOf: Day, words: LineWords): string {
  if (CLOSED.includes(status)) return words.statuses[status]
  if (silence === undefined) return isHeld(status) ? words.notStated : words.statuses[status]
  const [earliest, latest] = typeof silence === 'number' ? [silence, silence] : silence
  const bounds = { earliest: earliest as Day | null, latest: (latest ?? asOf) as Day }
  const { atLeast, atMost } = countDays(bounds, asOf, 0)
  const figure = (value: number) => formatFigure(value, words.locale)
  if (atMost === null) return fillIn(words.daysAtLeast, { days: figure(atLeast) })
  if (atMost === atLeast) return fillIn(words.daysExact, { days: figure(atLeast) })
  return fillIn(words.daysBetween, { atLeast: figure(atLeast), atMost: figure(atMost) })
}

/** The person's name in the script of the page, where it is on record. */
export function writtenName({ slug, name, native }: TimelineCase, { locale, people }: LineWords): WrittenName {
  const told = people[slug]
  if (told === undefined) return orderNames({ latin: name, native: native ?? null }, locale)[0]
  return orderNames(locale === 'fa' ? { latin: name, native: told } : { latin: told, native: null }, locale)[0]
}

/** The same without how it is written. */
export function nameOn(one: TimelineCase, words: LineWords): string {
  return writtenName(one, words).text
}

/** What a group is called; `nameOf` names a prison by its place in the answer. */
export function nameOfGroup(key: string, words: LineWords, nameOf: (prison: number) => string): string {
  if (/^\d+$/.test(key)) return nameOf(Number(key))
  if (key === 'unplaced') return words.unplaced
  if (key === 'elsewhere') return words.elsewhere
  const named: Readonly<Record<string, string>> = { ...words.levels, ...words.statuses }
  return named[key] ?? key
}

/** "5 people" */
export function countPeople(count: number, words: LineWords): string {
  const { locale, peopleOne, peopleMany } = words
  return fillIn(isOneOf(count, locale) ? peopleOne : peopleMany, { count: formatFigure(count, locale) })
}

/** "5 Apr 2019 to 5 Apr 2021", in the calendar of the axis. */
export function nameOfWindow({ from, to }: DayWindow, words: LineWords): string {
  const nameOf = (at: Day) => {
    const { year, month, day } = readDay(at, words.calendar)
    return fillIn(words.wholeDay, {
      day: formatFigure(day, words.locale), month: words.months[month - 1] ?? '', year: formatFigure(year, words.locale, true),
    })
  }
  return fillIn(words.window, { from: nameOf(from), to: nameOf(to) })
}

/** What the axis says at a tick. */
export function nameOfTick({ year, month, day, says, opensYear }: Tick, words: LineWords): string {
  const { locale, months, monthOfYear, dayOfMonth } = words
  const yearText = formatFigure(year, locale, true)
  const name = months[month - 1] ?? ''
  if (says === 'year') return yearText
  if (says === 'day') return fillIn(dayOfMonth, { day: formatFigure(day, locale), month: name })
  return opensYear ? fillIn(monthOfYear, { month: name, year: yearText }) : name
}
