import { z } from 'zod'
import type { PrisonFlag } from '../../contract/prison-flag'
import { formatDay, type Day } from '../../dates/day'
import { LEVELS } from '../../vocabulary'

/** A prison that a change would flag, or not flag any more, or at another level; `none` is no flag. */
const changedPrison = z.strictObject({
  id: z.string(), before: z.enum(LEVELS), after: z.enum(LEVELS),
  /** How many people the flag rests on, or did. */
  people: z.number().int(),
})
export type ChangedPrison = z.infer<typeof changedPrison>

/** How many prisons are flagged on a day before and after a change, and those of which it says something else. */
export const prisonDaySchema = z.strictObject({
  day: z.string(), before: z.number().int(), after: z.number().int(), changed: z.array(changedPrison),
})
export type PrisonDay = z.infer<typeof prisonDaySchema>

type Flags = ReadonlyMap<string, PrisonFlag>

/** What a change would do to the flags of a day, by prison in the order of their ids. */
export function compareFlags(day: Day, before: Flags, after: Flags): PrisonDay {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  const changed = ids.flatMap((id): ChangedPrison[] => {
    const [was, is] = [before.get(id), after.get(id)]
    const people = (is ?? was)?.people ?? 0
    return was?.level === is?.level ? [] : [{ id, before: was?.level ?? 'none', after: is?.level ?? 'none', people }]
  })
  return { day: formatDay(day), before: before.size, after: after.size, changed }
}
