import { z } from 'zod'
import { LEVELS } from '../vocabulary'

/** From `days` on, the level; in ascending order of days. */
export const tierSchema = z.strictObject({ days: z.number().int().min(0), level: z.enum(LEVELS) })
export type Tier = z.infer<typeof tierSchema>

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
})
export type Rule = z.infer<typeof ruleSchema>
