import { z } from 'zod'
import { line, trapField } from '../intake/typed-text'

/** The form by which a reader asks to be told of a case (by its slug) or of all urgent ones, as a browser sends it. */
export const followFields = z.strictObject({
  about: z.string().regex(/^[a-z0-9-]{0,120}$/),
  email: line(254).pipe(z.email()),
  website: trapField,
})

/** What a reader asks to be told of; all urgent cases where `about` is null. */
export const followSubmission = z.strictObject({
  kind: z.literal('subscription'),
  about: z.string().nullable(),
  locale: z.string(),
  email: z.string(),
})
export type FollowSubmission = z.infer<typeof followSubmission>

/** What links in messages lead to: what was asked is confirmed, or ended. */
const FOLLOW_STEPS = ['subscription_confirm', 'subscription_end'] as const
export type FollowStepKind = (typeof FOLLOW_STEPS)[number]
export const followStep = z.strictObject({ kind: z.enum(FOLLOW_STEPS), token: z.string() })
