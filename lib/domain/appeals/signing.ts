import { z } from 'zod'

const CONTROL = /\p{Cc}|\p{Surrogate}/u
/** Signs that turn the direction of what follows them, also of what is not the signer's. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu

/** A line of text as a visitor types it: in composed form, without what would turn the page around it. */
function line(max: number) {
  return z.string().transform((value) => value.normalize('NFC').replace(TURNING, '').trim())
    .pipe(z.string().max(max).refine((value) => !CONTROL.test(value), 'holds a control character'))
}
const filled = (max: number) => line(max).pipe(z.string().min(1))
const orNull = (max: number) => line(max).transform((value) => (value === '' ? null : value))
const ticked = z.enum(['yes', '']).optional().transform((value) => value === 'yes')

/** A message may have lines. */
const message = z.string().max(1000).transform((value) => value.normalize('NFC').replace(TURNING, '').replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(600).refine((value) => !CONTROL.test(value.replaceAll('\n', ' ')), 'holds a control character'))
  .transform((value) => (value === '' ? null : value))

/** The form by which an appeal is signed, as a browser sends it. */
export const signingForm = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: filled(120),
  description: orNull(160),
  place: orNull(80),
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]).transform((value) => (value === '' ? null : value)),
  message,
  email: line(254).pipe(z.email()),
  public: ticked,
  news: ticked,
  /** People do not see this field, and leave it empty. */
  website: z.string().max(200).optional(),
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

/** What a visitor sends, as it is sealed and opened again. */
export const submissionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signature'),
    appeal: z.string(),
    locale: z.string(),
    content: signatureContentSchema,
    email: z.string(),
    isPublic: z.boolean(),
    wantsNews: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('confirmation'), token: z.string() }),
  z.strictObject({ kind: z.literal('withdrawal'), token: z.string() }),
])
export type Submission = z.infer<typeof submissionSchema>
