import { z } from 'zod'
import { APPEAL_LANGUAGES } from '../appeals/appeal-content'
import { LEVELS } from '../vocabulary'

/** From `days` on, the level; in ascending order of days. */
export const tierSchema = z.strictObject({ days: z.number().int().min(0), level: z.enum(LEVELS) })
export type Tier = z.infer<typeof tierSchema>

const CONTROL = /\p{Cc}|\p{Surrogate}/u
const inEachLanguage = (max: number) => z.record(
  z.enum(APPEAL_LANGUAGES),
  z.string().trim().min(1).max(max).refine((text) => !CONTROL.test(text), 'holds a control character'),
)

/** What administrators call a rule and say of when it holds, in every language, instead of the messages. */
export const ruleTextsSchema = z.strictObject({
  name: inEachLanguage(120).optional(), holdsWhen: inEachLanguage(1000).optional(),
})
export type RuleTexts = z.infer<typeof ruleTextsSchema>

/** One row of the table of rules: data that an administrator may change and the method page is rendered from. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^U\d{2}$/),
  name: z.string().min(1),
  /** When it holds, in English, as the method page says it. */
  holdsWhen: z.string().min(1),
  tiers: z.array(tierSchema).min(1),
  /** Settings of this rule beside its tiers, for instance `{ "minimumKm": 300 }`. */
  settings: z.record(z.string(), z.union([z.number(), z.string()])),
  basis: z.string().min(1),
  kind: z.string().min(1),
  public: z.boolean(),
  enabled: z.boolean(),
  texts: ruleTextsSchema.optional(),
})
export type Rule = z.infer<typeof ruleSchema>
