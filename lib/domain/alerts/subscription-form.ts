import { z } from 'zod'
import { line, lineOrNull, tickBox } from '../intake/typed-text'
import { type Level, rankOf } from '../vocabulary'
import { SCOPES, WAYS } from './alert'

/** Levels that somebody may be told from. */
export const TOLD_LEVELS = ['critical', 'high', 'elevated', 'watch'] as const satisfies readonly Level[]

/** The form by which somebody of the team asks for alerts, as a browser sends it. */
export const subscriptionForm = z.strictObject({
  scope: z.enum(SCOPES),
  case: lineOrNull(120).optional().default(null),
  prison: lineOrNull(100).optional().default(null),
  rule: z.union([z.literal(''), z.string().regex(/^U\d\d$/)]).optional().default(''),
  /** Of a view: the address of the board, or what follows its question mark. */
  view: line(600).optional().default(''),
  least: z.enum(TOLD_LEVELS).transform((level) => rankOf(level)),
  ahead: tickBox(),
  way: z.enum(WAYS),
  hour: z.coerce.number().int().min(0).max(23).optional().default(8),
  zone: line(60).optional().default(''),
  url: line(500).optional().default(''),
})
export type SubscriptionForm = z.output<typeof subscriptionForm>
