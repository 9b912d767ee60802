import { z } from 'zod'
import { filledLine, line, lineOrNull, linesOrNull, trapField } from '../intake/typed-text'
import { webAddress } from '../intake/web-address'
import { GATHERING_KINDS, gatheringContentSchema } from './gathering'
import { isTimeZone } from './time-zones'
import { readTypedDay } from '../dates/typed-day'
import { withLatinDigits } from '../latin-digits'

const figures = line(20).transform(withLatinDigits)
const time = figures.pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const MOST_PEOPLE = 1_000_000

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema.nullable()])
const slugOrNull = orNull(z.string().regex(/^[\p{L}\p{N}._~-]{1,200}$/u))

/** The fields that visitors and reviewers fill in, as a browser sends them. */
const FIELDS = {
  kind: z.enum(GATHERING_KINDS),
  title: filledLine(120),
  day: line(20).transform((text, context) => {
    const day = readTypedDay(text)
    if (day === null) context.addIssue({ code: 'custom', message: 'is no day' })
    return day ?? ''
  }),
  from: time,
  until: orNull(time),
  zone: z.string().refine(isTimeZone, 'is no time zone'),
  place: lineOrNull(160),
  link: orNull(line(300).pipe(webAddress)),
  languages: lineOrNull(80),
  capacity: orNull(figures.pipe(z.string().regex(/^\d{1,7}$/)).transform(Number).pipe(z.number().int().min(1).max(MOST_PEOPLE))),
  organiser: lineOrNull(120),
  description: linesOrNull(1200),
  // There is no choice of an appeal where none is published.
  appeal: slugOrNull.optional().transform((appeal) => appeal ?? null),
}

/** Nobody can come where neither a place nor a link is told. */
const hasWhere = ({ place, link }: { place: string | null; link: string | null }) => place !== null || link !== null
const where = { path: ['place'], message: 'has neither place nor link' }

/** The form by which a visitor announces a gathering. */
export const gatheringForm = z.strictObject({
  ...FIELDS,
  email: orNull(line(254).pipe(z.email())),
  website: trapField,
}).refine(hasWhere, where)

/** The form by which a reviewer edits it. */
export const teamGatheringForm = z.strictObject({ ...FIELDS, caseSlug: slugOrNull }).refine(hasWhere, where)

/** A gathering as its form sends it; the address of who sent it, if they gave one, is for the answer alone. */
export const gatheringSubmission = z.strictObject({
  kind: z.literal('gathering'),
  locale: z.string(),
  content: gatheringContentSchema,
  email: z.string().nullable(),
})
export type GatheringSubmission = z.infer<typeof gatheringSubmission>
