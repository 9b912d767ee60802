import { z } from 'zod'
import { addMonths } from '../../dates/months'
import { formatDay, parseDay, type Day } from '../../dates/day'
import { LEVELS, rankOf } from '../../vocabulary'
import { daysOfSteps, levelOn, type LevelStep } from './level-steps'
import { prisonDaySchema } from './prison-preview'

const MONTHS = 12
/** How many cases a preview names; all are counted. */
const NAMED = 300

const level = z.enum(LEVELS)
const counts = z.record(level, z.number().int())

const changedCase = z.strictObject({
  id: z.string(), before: level, after: level, possibleBefore: level, possibleAfter: level,
})
export type ChangedCase = z.infer<typeof changedCase>

const pictureSchema = z.strictObject({
  /** The cases that rise or fall on the day itself, and those at the same level with another possible one. */
  rise: z.number().int(), fall: z.number().int(), possibleRise: z.number().int(), possibleFall: z.number().int(),
  /** Those that would have been higher, or lower, on some day of the past year. */
  yearRise: z.number().int(), yearFall: z.number().int(),
  /** How many cases are at each level before and after, a month apart; the last is the day itself. */
  months: z.array(z.strictObject({ day: z.string(), before: counts, after: counts })),
  /** The first of those that change on the day itself. */
  changed: z.array(changedCase),
})
export type PicturePreview = z.infer<typeof pictureSchema>

const prisonDays = z.array(prisonDaySchema)

/**
 * What a change of a rule would do to the cases looked at so far, in the team's picture and in the public one; of the
 * rule that marks prisons, to their flags on the days looked at so far, the newest first.
 */
export const previewSchema = z.strictObject({
  on: z.string(), team: pictureSchema, public: pictureSchema,
  prisons: z.strictObject({ team: prisonDays, public: prisonDays }).optional(),
})
export type Preview = z.infer<typeof previewSchema>

/** How far a preview has come: so many cases, or days where the rule marks prisons, of so many. */
export interface PreviewProgress {
  preview: Preview
  done: number
  total: number
  isEnded: boolean
}

/** The days, ascending, on which a preview counts: the day itself and the same day of each month of the past year. */
export function monthDaysOf(on: Day): Day[] {
  return Array.from({ length: MONTHS + 1 }, (_, back) => addMonths(on, back - MONTHS))
}

/** How many cases are at each level on each day of {@link monthDaysOf}; a level that none is at may be absent. */
export type LevelCounts = readonly Partial<PicturePreview['months'][number]['before']>[]

/** A preview that has looked at no case: whatever is at a level stays there. */
export function startPreview(on: Day, counted: { team: LevelCounts; public: LevelCounts }): Preview {
  const start = (levels: LevelCounts): PicturePreview => ({
    rise: 0, fall: 0, possibleRise: 0, possibleFall: 0, yearRise: 0, yearFall: 0, changed: [],
    months: monthDaysOf(on).map((day, i) => {
      const before = { critical: 0, high: 0, elevated: 0, watch: 0, none: 0, ...levels[i] }
      return { day: formatDay(day), before, after: { ...before } }
    }),
  })
  return { on: formatDay(on), team: start(counted.team), public: start(counted.public) }
}

/** Adds one case to a picture: what it says now, and what it would say, over the past year at least. */
export function addCase(
  picture: PicturePreview, id: string, before: readonly LevelStep[], after: readonly LevelStep[], on: Day,
): void {
  addToday(picture, id, before, after, on)
  for (const month of picture.months) {
    const day = parseDay(month.day)
    if (day === null) continue
    month.after[levelOn(before, day).level] -= 1
    month.after[levelOn(after, day).level] += 1
  }
  const year = daysOfSteps([before, after], addMonths(on, -MONTHS), on)
  const rises = year.map((day) => rankOf(levelOn(after, day).level) - rankOf(levelOn(before, day).level))
  if (rises.some((rise) => rise > 0)) picture.yearRise += 1
  if (rises.some((rise) => rise < 0)) picture.yearFall += 1
}

function addToday(
  picture: PicturePreview, id: string, before: readonly LevelStep[], after: readonly LevelStep[], on: Day,
): void {
  const [now, then] = [levelOn(before, on), levelOn(after, on)]
  const rise = rankOf(then.level) - rankOf(now.level)
  const possible = rankOf(then.possible) - rankOf(now.possible)
  if (rise > 0) picture.rise += 1
  else if (rise < 0) picture.fall += 1
  else if (possible > 0) picture.possibleRise += 1
  else if (possible < 0) picture.possibleFall += 1
  else return
  if (picture.changed.length >= NAMED) return
  picture.changed.push({
    id, before: now.level, after: then.level, possibleBefore: now.possible, possibleAfter: then.possible,
  })
}
