import { z } from 'zod'
import { linesOrNull, tickBox, trapField } from '../intake/typed-text'

/** What somebody tells us: what they know, or what is wrong on the site. */
export const TIP_PURPOSES = ['witness', 'correction'] as const
export type TipPurpose = (typeof TIP_PURPOSES)[number]

/** Letters of what somebody tells, and pictures beside it. */
export const LONGEST_TIP = 10_000
export const MOST_PICTURES = 3

const caseSlug = z.string().regex(/^[\p{L}\p{N}._~-]{1,200}$/u)
const filledLines = linesOrNull(LONGEST_TIP).pipe(z.string())

/** The form by which somebody tells us, as it is typed. */
export const tipForm = z.strictObject({
  kind: z.enum(TIP_PURPOSES),
  about: z.union([z.literal('').transform(() => null), caseSlug]),
  text: filledLines,
  reply: tickBox(),
  website: trapField,
})

/** The form by which they come back: with the phrase alone to read, with a text to write again. */
export const tipReturnForm = z.strictObject({
  phrase: z.string().max(200),
  text: filledLines.optional(),
  website: trapField,
})

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** How an answer reaches whoever told: where it lies, the key that it is sealed to, and how they show themselves. */
const replySchema = z.strictObject({
  lookup: z.string().regex(/^[0-9a-f]{32}$/),
  /** 32 bytes in base64. */
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  /** SHA-256 of the proof that a return brings. */
  proofDigest: hex32,
})

const pictures = z.array(z.base64()).max(MOST_PICTURES)

/** What somebody tells, as it is sealed; pictures are WebP of our own making, in base64. */
export const tipSubmission = z.strictObject({
  kind: z.literal('tip'),
  purpose: z.enum(TIP_PURPOSES),
  locale: z.string(),
  about: caseSlug.nullable(),
  text: z.string(),
  pictures,
  reply: replySchema.nullable(),
})
export type TipSubmission = z.infer<typeof tipSubmission>

/** What they write once they have come back. */
export const tipReturnSubmission = z.strictObject({
  kind: z.literal('tip_return'),
  lookup: replySchema.shape.lookup,
  proof: hex32,
  text: z.string(),
})
export type TipReturnSubmission = z.infer<typeof tipReturnSubmission>

/** An answer of the team, as it is sealed to the key of the phrase; `writtenOn` is YYYY-MM-DD. */
export const tipAnswerSchema = z.strictObject({ text: z.string(), writtenOn: z.iso.date() })
export type TipAnswer = z.infer<typeof tipAnswerSchema>
