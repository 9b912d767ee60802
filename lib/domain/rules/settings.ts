import { LEVELS, type Level } from '../vocabulary'
import type { Rule } from './rule'

/** The level that a setting of a rule names; `none`, so that nothing fires, where it names no level. */
export function levelSetting(rule: Rule, key: string): Level {
  return LEVELS.find((level) => level === rule.settings[key]) ?? 'none'
}

/** The number that a setting of a rule holds; NaN, which no count reaches, where it holds none. */
export function numberSetting(rule: Rule, key: string): number {
  const value = rule.settings[key]
  return typeof value === 'number' ? value : Number.NaN
}
