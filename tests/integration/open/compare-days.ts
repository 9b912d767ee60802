import { type DaysAnswer, daysAnswerSchema } from '@/lib/domain/contract/days-answer'
import { addDays, type Day, formatDay, parseDay } from '@/lib/domain/dates/day'
import { numbersOf } from '@/lib/domain/days/changes'
import { LEVELS } from '@/lib/domain/vocabulary'
import { listUrgent } from '@/lib/open/list-urgent'
import { readMap } from '@/lib/open/read-map'
import { readTotals } from '@/lib/open/read-totals'

function toDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

/** What an answer says of a step, as the map and the figures of that day say it. */
function sayOf(days: DaysAnswer, at: number) {
  const steps = (toDay(days.to) - toDay(days.from)) / days.step + 1
  const held: Record<string, number> = {}
  for (const { prison, level, changes } of days.held) {
    const people = numbersOf(changes, steps)[at] ?? 0
    const name = prison === null ? 'unplaced' : `${days.prisons[prison]?.id} ${level}`
    if (people > 0) held[name] = (held[name] ?? 0) + people
  }
  const longest = days.longestSilence.findLast((run) => run.at <= at)
  const shown = days.urgent?.shown.findLast((run) => run.at <= at)?.lines ?? []
  return {
    held,
    critical: numbersOf(days.critical, steps)[at],
    possiblyCritical: numbersOf(days.possiblyCritical, steps)[at],
    longest: longest?.slug ?? null,
    urgent: shown.map((line) => days.urgent?.people[days.urgent.lines[line]?.person ?? -1]?.slug),
  }
}

/** The same as the pages of the day say it. */
async function foundOn(day: Day) {
  const [map, totals, urgent] = await Promise.all([readMap(day), readTotals(day), listUrgent(day, 5)])
  const held: Record<string, number> = map.unplaced > 0 ? { unplaced: map.unplaced } : {}
  for (const { properties } of map.features) {
    for (const level of LEVELS) if (properties[level] > 0) held[`${properties.id} ${level}`] = properties[level]
  }
  const { critical, possiblyCritical, longestSilence } = totals
  const longest = longestSilence?.slug ?? null
  return { held, critical, possiblyCritical, longest, urgent: urgent.map(({ slug }) => slug) }
}

/** Compares each so many-th told day, from the last, with what the pages of that day are made of. */
export async function compareDays(days: DaysAnswer, every: number) {
  daysAnswerSchema.parse(days)
  const last = (toDay(days.to) - toDay(days.from)) / days.step
  for (let at = last; at >= 0; at -= every) {
    const day = addDays(toDay(days.from), at * days.step)
    expect([formatDay(day), sayOf(days, at)]).toEqual([formatDay(day), await foundOn(day)])
  }
}
