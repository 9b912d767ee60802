import { z } from 'zod'
import { COUNTS_TOWARDS } from '../../contract/arithmetic'
import { readSeveralSentences } from '../../fold/sentence-in-force'
import { LEVELS, rankOf } from '../../vocabulary'
import { ruleTextsSchema, tierSchema, type Rule } from '../rule'

/** A hundred years: no threshold of days, kilometres or people is higher. */
const HIGHEST = 36_525
export const MOST_TIERS = 6

/** The rules whose first level holds as long as they do, and of which no day is counted. */
const HAS_ONE_LEVEL: readonly string[] = ['U12', 'U13', 'U18', 'U20', 'U25']

const number = z.number().int().min(0).max(HIGHEST)

/** What administrators may change of a rule. */
export const ruleContentSchema = z.strictObject({
  tiers: z.array(tierSchema.extend({ days: number })).min(1).max(MOST_TIERS),
  settings: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([number, z.string().max(20)])),
  public: z.boolean(),
  enabled: z.boolean(),
  texts: ruleTextsSchema,
})
export type RuleContent = z.infer<typeof ruleContentSchema>

/** What is wrong with a rule, and where: `tier.2.days` are the days of the second level, `setting.x` is a setting. */
export interface RuleFault {
  field: string
  fault: 'days_order' | 'levels_rise' | 'levels_fall' | 'one_level' | 'no_level' | 'not_a_setting'
}

/** What administrators may change of a rule, as it is. */
export function contentOf({ tiers, settings, public: isPublic, enabled, texts = {} }: Rule): RuleContent {
  return { tiers, settings, public: isPublic, enabled, texts }
}

/** A rule with another content. */
export function withContent(rule: Rule, content: RuleContent): Rule {
  return { ...rule, ...content }
}

/**
 * What is wrong with what a rule is to become. Days rise from level to level and levels rise with them, but fall where
 * the days are those ahead; a rule keeps the settings that its evaluator reads, each of the same sort.
 */
export function findFaults(rule: Rule, { tiers, settings }: RuleContent): RuleFault[] {
  return [...findTierFaults(rule, tiers), ...findSettingFaults(rule, settings)]
}

function findTierFaults({ id, tiers: [own] }: Rule, tiers: RuleContent['tiers']): RuleFault[] {
  const [first, second] = tiers
  if (HAS_ONE_LEVEL.includes(id) && second) return [{ field: 'tier.2.days', fault: 'one_level' }]
  if (HAS_ONE_LEVEL.includes(id) && first?.days !== own?.days) return [{ field: 'tier.1.days', fault: 'one_level' }]
  const isAhead = COUNTS_TOWARDS.includes(id)
  return tiers.flatMap(({ days, level }, index): RuleFault[] => {
    const place = index + 1
    const before = tiers[index - 1]
    const faults: RuleFault[] = level === 'none' ? [{ field: `tier.${place}.days`, fault: 'no_level' }] : []
    if (!before) return faults
    if (days <= before.days) return [...faults, { field: `tier.${place}.days`, fault: 'days_order' }]
    const rise = rankOf(level) - rankOf(before.level)
    if (isAhead ? rise < 0 : rise > 0) return faults
    return [...faults, { field: `tier.${place}.days`, fault: isAhead ? 'levels_fall' : 'levels_rise' }]
  })
}

function findSettingFaults({ settings: own }: Rule, settings: RuleContent['settings']): RuleFault[] {
  const names = new Set([...Object.keys(own), ...Object.keys(settings)])
  return [...names].filter((name) => !isSameSort(name, own[name], settings[name]))
    .map((name) => ({ field: `setting.${name}`, fault: 'not_a_setting' }))
}

function isSameSort(name: string, own: number | string | undefined, value: number | string | undefined): boolean {
  if (own === undefined || value === undefined || typeof own !== typeof value) return false
  if (typeof value === 'number') return true
  return name === 'severalSentences' ? readSeveralSentences(value) === value : LEVELS.some((level) => level === value)
}
