import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import type { Dice } from './dice'

type Shape = (day: Day, dice: Dice) => string

const month = (day: Day) => formatDay(day).slice(0, 7)
const year = (day: Day) => formatDay(day).slice(0, 4)
const around: Shape = (day, dice) =>
  `${formatDay(addDays(day, -dice.between(0, 9)))}/${formatDay(addDays(day, dice.between(1, 9)))}`

/** Every shape that a vague date has, and how often sources use it. */
const SHAPES: readonly [readonly [Shape, number], ...(readonly [Shape, number])[]] = [
  [formatDay, 56], [month, 12], [year, 3], [around, 7],
  [(day) => `${formatDay(day)}~`, 3], [(day) => `${month(day)}~`, 5], [(day) => `${formatDay(day)}?`, 2],
  [(day) => `${year(day)}?`, 2], [(day) => `${month(day)}%`, 1], [(day) => `..${formatDay(day)}`, 4],
  [(day) => `${formatDay(day)}..`, 2],
  [(day, dice) => `${month(addDays(day, -dice.between(20, 60)))}/${month(day)}`, 3],
]

/** A date as a source would give it, EDTF: as vague as sources are, and never without the day itself in it. */
export function writeVaguely(day: Day, dice: Dice): string {
  return dice.weigh(SHAPES)(day, dice)
}

/** The end of a span that began on a day: not recorded, still going on, at most so long, or a date. */
export function writeEnd(start: Day, dice: Dice): string {
  const end = addDays(start, dice.between(1, 90))
  const write = dice.weigh<(day: Day) => string>([
    [() => '', 30], [() => '..', 20], [(day) => `..${formatDay(day)}`, 10], [formatDay, 25],
    [(day) => writeVaguely(day, dice), 15],
  ])
  return write(end)
}
