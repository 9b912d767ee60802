import { z } from 'zod'
import { readUsableDate } from '../dates/usable-date'
import { filledLine, line } from '../intake/typed-text'
import { RELIABILITIES } from '../vocabulary'
import { LIST_FIELDS } from './field-names'
import { DELIMITERS, ENCODINGS } from './list-table'

const edtfText = z.string().trim().max(100).refine((text) => readUsableDate(text).ok, 'is not an EDTF date')
const webAddress = z.string().trim().max(2000)
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is not a web address')

/** How dates in figures alone are written; null leaves it to a question. */
const dateHabits = {
  dayOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
  calendar: z.enum(['gregorian', 'solar_hijri']).nullable().default(null),
}

const columnMapping = z.strictObject({
  /** The name of the column as the list has it. */
  column: filledLine(200),
  field: z.enum(LIST_FIELDS),
  /** What parts several values in one cell; null where a cell holds one. */
  splitBy: z.string().min(1).max(10).nullable().default(null),
  ...dateHabits,
  /** What a number alone counts in a sentence. */
  unit: z.enum(['years', 'months']).nullable().default(null),
})
export type ColumnMapping = z.infer<typeof columnMapping>

const listSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), id: z.string().min(1).max(100) }),
  z.strictObject({
    kind: z.literal('new'),
    title: filledLine(500),
    publisher: line(300).nullable().default(null),
    published: edtfText.nullable().default(null),
    url: webAddress.nullable().default(null),
    reliability: z.enum(RELIABILITIES),
    confidential: z.boolean().default(false),
  }),
])

/**
 * How somebody else's list is read: its table, what each column is, who says so, and the answers to what could be read
 * in two ways. As JSON it is the file that `vigil import LIST --mapping` takes, and what the workspace saves.
 */
export const mappingSchema = z.strictObject({
  format: z.literal('vigil-mapping-1').default('vigil-mapping-1'),
  /** What the list is called: newer versions of it are read under the same name. */
  name: filledLine(120),
  table: z.strictObject({
    encoding: z.enum(ENCODINGS).nullable().default(null),
    delimiter: z.enum(DELIMITERS).nullable().default(null),
    sheet: z.string().min(1).max(100).nullable().default(null),
    /** The line of the names of the columns, from 1. */
    headerRow: z.int().min(1).max(100).default(1),
  }).prefault({}),
  columns: z.array(columnMapping).min(1).max(200),
  /** The column that is the list's own key of a person; null where the list has none. */
  key: filledLine(200).nullable().default(null),
  source: listSource,
  /** The day for which the list speaks (EDTF): what it says without a date, it says for that day. */
  listedOn: edtfText.nullable().default(null),
  defaults: z.strictObject({
    ...dateHabits,
    /** A list of somebody else's carries nobody's consent. */
    consent: z.literal('none').default('none'),
    audience: z.enum(['team', 'restricted']).default('team'),
    credibility: z.union([1, 2, 3, 4, 5, 6].map((grade) => z.literal(grade))).default(3),
  }).prefault({}),
  /** What was chosen where a pattern can be read in several ways, by the pattern. */
  answers: z.record(z.string().min(1).max(400), z.string().min(1).max(200)).default({})
    .refine((answers) => Object.keys(answers).length <= 5000, 'holds too many answers'),
})
export type Mapping = z.infer<typeof mappingSchema>
