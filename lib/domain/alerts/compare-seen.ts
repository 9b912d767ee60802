import { z } from 'zod'
import { rankOf, type Level } from '../vocabulary'

/** What was last seen of a case: of each rule the certain level (0 to 4, as rankOf), and how often that changed. */
export const seenSchema = z.record(z.string(), z.strictObject({ level: z.number().int(), step: z.number().int() }))
export type Seen = z.infer<typeof seenSchema>

/** A rule of a case that fires otherwise than when it was last seen. `step` counts such changes from 1. */
export interface Transition {
  rule: string
  kind: 'begin' | 'rise' | 'ahead' | 'fall'
  level: number
  was: number
  step: number
}

/** A reason as far as alerts go by it. */
interface Fired {
  rule: string
  level: Level
  certainty: 'certain' | 'possible'
}

/** The highest certain level of each rule that fires for certain. What is only possible alerts nobody. Pure. */
export function certainLevels(reasons: readonly Fired[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { rule, level, certainty } of reasons) {
    if (certainty === 'certain') levels.set(rule, Math.max(rankOf(level), levels.get(rule) ?? 0))
  }
  return levels
}

/** What is not as it was seen, and what is seen now. A rule that ended is kept, so that its steps go on. Pure. */
export function compareSeen(seen: Seen, now: ReadonlyMap<string, number>): { seen: Seen; transitions: Transition[] } {
  const transitions: Transition[] = []
  const next: Record<string, Seen[string]> = {}
  for (const rule of new Set([...Object.keys(seen), ...now.keys()])) {
    const { level: was, step } = seen[rule] ?? { level: 0, step: 0 }
    const level = now.get(rule) ?? 0
    if (level !== was) transitions.push({ rule, kind: kindOf(was, level), level, was, step: step + 1 })
    next[rule] = { level, step: level === was ? step : step + 1 }
  }
  return { seen: next, transitions }
}

/** What will have begun or risen tomorrow, if nothing new is recorded: under the step that it will be then. Pure. */
export function foresee(seen: Seen, tomorrow: ReadonlyMap<string, number>): Transition[] {
  return compareSeen(seen, tomorrow).transitions
    .filter(({ kind }) => kind !== 'fall')
    .map((transition) => ({ ...transition, kind: 'ahead' as const }))
}

function kindOf(was: number, level: number): 'begin' | 'rise' | 'fall' {
  if (level < was) return 'fall'
  return was === 0 ? 'begin' : 'rise'
}
