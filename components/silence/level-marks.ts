import { addDays, parseDay, type Day } from '@/lib/domain/dates/day'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Rule } from '@/lib/domain/rules/rule'
import type { Level } from '@/lib/domain/vocabulary'
import { latestStart, type SilenceDays } from './silence-days'

/** A day from which a level held for certain, `days` after the latest possible start. */
export interface LevelMark {
  level: Level
  days: number
  day: Day
}

const SILENCE_RULES = { contact: 'U01', arrest: 'U02', return: 'U02' }

/**
 * The days on which the silence reached each level for certain, oldest first. Only what the reason itself
 * bears out: where it began to hold on another day than its tier says (custody certain only later, a level
 * raised), the level that stands is the one mark.
 */
export function levelMarksOf(
  silence: SilenceDays, asOf: Day, reasons: readonly Reason[], rules: readonly Rule[],
): LevelMark[] {
  const ruleId = SILENCE_RULES[silence.since]
  const reason = reasons.find(({ rule, certainty }) => rule === ruleId && certainty === 'certain')
  const since = reason && parseDay(reason.since)
  if (!reason || !since) return []
  const start = latestStart(silence, asOf)
  const tiers = rules.find(({ id }) => id === ruleId)?.tiers ?? []
  const reached = tiers
    .filter(({ days, level }) => days <= silence.atLeast && level !== 'none')
    .map(({ days, level }) => ({ level, days, day: addDays(start, days) }))
  const top = reached.at(-1)
  if (top?.level === reason.level && top.day === since) return reached
  return [{ level: reason.level, days: since - start, day: since }]
}
