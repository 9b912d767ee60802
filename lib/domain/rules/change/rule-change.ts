import { z } from 'zod'
import { ruleTextsSchema, tierSchema, type Rule } from '../rule'
import { contentOf, type RuleContent } from './rule-content'

const setting = z.union([z.number(), z.string()])
const words = ruleTextsSchema.shape.name.nullable().transform((text) => text ?? null)

/** What changed of a rule, from what to what; words are null where the messages of the site tell them. */
export const ruleChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('added') }),
  z.strictObject({ what: z.enum(['public', 'enabled']), from: z.boolean(), to: z.boolean() }),
  z.strictObject({ what: z.literal('tiers'), from: z.array(tierSchema), to: z.array(tierSchema) }),
  z.strictObject({ what: z.literal('setting'), name: z.string(), from: setting.nullable(), to: setting.nullable() }),
  z.strictObject({ what: z.enum(['name', 'holdsWhen']), from: words, to: words }),
])
export type RuleChange = z.infer<typeof ruleChangeSchema>

/** What differs between two contents of one rule, in the order in which a page tells it. */
export function changesBetween(before: RuleContent, after: RuleContent): RuleChange[] {
  const changes: RuleChange[] = []
  for (const what of ['enabled', 'public'] as const) {
    if (before[what] !== after[what]) changes.push({ what, from: before[what], to: after[what] })
  }
  if (!isSame(before.tiers, after.tiers)) changes.push({ what: 'tiers', from: before.tiers, to: after.tiers })
  for (const name of new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])) {
    const [from, to] = [before.settings[name] ?? null, after.settings[name] ?? null]
    if (from !== to) changes.push({ what: 'setting', name, from, to })
  }
  for (const what of ['name', 'holdsWhen'] as const) {
    const [from, to] = [before.texts[what] ?? null, after.texts[what] ?? null]
    if (!isSame(from, to)) changes.push({ what, from, to })
  }
  return changes
}

/**
 * What readers are told of a change: nothing of a rule while it is the team's alone, and no more than that where it
 * becomes so.
 */
export function publicChanges(before: Rule | null, after: Rule): RuleChange[] {
  if (!before) return after.public ? [{ what: 'added' }] : []
  if (!before.public || !after.public) {
    return before.public === after.public ? [] : [{ what: 'public', from: before.public, to: after.public }]
  }
  return changesBetween(contentOf(before), contentOf(after))
}

/** Whether the levels of cases hang on what changed, and not the words alone. */
export function changesLevels(changes: readonly RuleChange[]): boolean {
  return changes.some(({ what }) => what !== 'name' && what !== 'holdsWhen')
}

/** Whether a rule says otherwise than the release that runs here, but for the words of administrators. */
export function differsFromRelease({ rule, shipped }: { rule: Rule; shipped: Rule | null }): boolean {
  const own = contentOf(rule)
  return shipped !== null && changesBetween(own, { ...contentOf(shipped), texts: own.texts }).length > 0
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** With the keys of objects in order: what came from the database and from a form may not have them so. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const ordered = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(ordered.map(([key, one]) => [key, sorted(one)]))
}
