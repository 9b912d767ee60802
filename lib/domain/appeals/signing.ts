import { z } from 'zod'
import { filledLine, line, lineOrNull, linesOrNull, tickBox, trapField } from '../intake/typed-text'

/** The form by which an appeal is signed, as a browser sends it. */
export const signingForm = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: filledLine(120),
  description: lineOrNull(160),
  place: lineOrNull(80),
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]).transform((value) => (value === '' ? null : value)),
  message: linesOrNull(600),
  email: line(254).pipe(z.email()),
  public: tickBox(),
  news: tickBox(),
  website: trapField,
})

/** What is kept of a signature, apart from the address. */
export const signatureContentSchema = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  description: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  message: z.string().nullable(),
})
export type SignatureContent = z.infer<typeof signatureContentSchema>

/** A signature as its form sends it. */
export const signatureSubmission = z.strictObject({
  kind: z.literal('signature'),
  appeal: z.string(),
  locale: z.string(),
  content: signatureContentSchema,
  email: z.string(),
  isPublic: z.boolean(),
  wantsNews: z.boolean(),
})
export type SignatureSubmission = z.infer<typeof signatureSubmission>

/** What links in messages lead to: a signature is confirmed, taken back, or given to a newer version, or news end. */
export const STEPS = ['confirmation', 'withdrawal', 'renewal', 'news_end'] as const
export type StepKind = (typeof STEPS)[number]
export const stepSubmission = z.strictObject({ kind: z.enum(STEPS), token: z.string() })
