import { z } from 'zod'
import { today } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { caseRowSchema } from '@/lib/domain/contract/case-row'
import { formatDay } from '@/lib/domain/dates/day'
import { editionNumber } from '@/lib/domain/editions/edition-number'
import { requireDemonstration } from '@/lib/records/require-demonstration'
import { writeChange } from '@/lib/records/write-change'
import { partsOfCase } from './case-parts'
import type { EditionKey } from './edition-key'
import { writeParts } from './edition-part'
import { writeOpenEdition } from './issue-edition'
import { completeEdition } from './make-edition'
import type { EditionCase } from './read-edition-cases'
import { referencePart } from './reference-parts'

const text = z.string().nullable().default(null)
const eventSchema = z.strictObject({
  id: z.uuid(), type: z.string(), date: z.string(), earliest: text, latest: text, endDate: text, endEarliest: text,
  endLatest: text, prisonId: text, fromPrisonId: text, details: z.record(z.string(), z.unknown()).default({}),
  claimStatus: z.literal('verified'), grade: z.string(), sources: z.array(z.string()), note: text,
})
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const demonstrationSchema = z.strictObject({
  number: editionNumber,
  asOf: z.string(),
  cases: z.array(z.strictObject({
    row: caseRowSchema, sex: z.enum(['female', 'male', 'other']).nullable(),
    at: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(), events: z.array(eventSchema),
  })),
  sources: z.array(rowSchema),
  prisons: z.array(rowSchema),
})

/**
 * Issues an edition in which everybody is invented, and which says so, into a database that is marked as a
 * demonstration: the real people there have not consented to editions. Its people are nowhere else. Answers whether it
 * was not there yet. Throws a ZodError for other content, and an Error for any other database.
 */
export async function loadDemonstrationEdition(
  sql: Sql, key: EditionKey, origin: string, input: unknown,
): Promise<boolean> {
  const { number, asOf, cases, sources, prisons } = demonstrationSchema.parse(input)
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await requireDemonstration(db)
    const askedOn = formatDay(today())
    const added = await transaction`
      INSERT INTO file.edition (number, as_of, asked_by, asked_on)
      VALUES (${number}, ${asOf}::text::date, 'demonstration', ${askedOn}::text::date) ON CONFLICT DO NOTHING`
    if (added.count === 0) return false
    await writeParts(transaction, number, 1, [
      ...cases.flatMap((one) => partsOfCase(toEditionCase(one), asOf)),
      ...sources.map((row) => referencePart('sources', row)),
      ...prisons.map((row) => referencePart('prisons', row)),
    ])
    const facts = await completeEdition(transaction, { number, asOf, askedOn, againOf: null }, origin, true)
    await transaction`
      UPDATE file.edition SET state = 'approved', approved_by = 'a second invented person', approved_at = now()
      WHERE number = ${number}`
    await writeOpenEdition(transaction, number, { asOf, againOf: null, facts }, key)
    await writeChange(db, new Set(['editions']))
    return true
  })
}

function toEditionCase({ row, ...rest }: z.infer<typeof demonstrationSchema>['cases'][number]): EditionCase {
  return {
    ...row, ...rest, summary: null, sentence: null, health: [], solitarySince: null, sinceReturn: false,
    kmFromFamily: null, fromHome: null,
  }
}
