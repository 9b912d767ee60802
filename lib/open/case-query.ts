import { z } from 'zod'
import { HELD_STATUSES, type Level, LEVELS, STATUSES } from '@/lib/domain/vocabulary'

const STATUS_WORDS = ['held', ...STATUSES] as const

/** A comma list of the given words. */
function listOf<Word extends string>(words: readonly [Word, ...Word[]]) {
  const split = (text: string) => text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  return z
    .string()
    .transform(split)
    .pipe(z.array(z.enum(words)).min(1).max(words.length))
    .meta({ description: `A comma list of: ${words.join(', ')}.` })
}

function described<Schema extends z.ZodType>(schema: Schema, description: string) {
  return schema.meta({ description }).optional()
}

/** No control character (a NUL is an error to PostgreSQL) and no half of a pair. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u

/** The parameters of a list of cases (design, section 8), as text from an address; `asOf` is read beside it. */
export const caseQuerySchema = z.strictObject({
  status: listOf(STATUS_WORDS).optional(),
  prison: described(z.string().max(100).regex(/^[\w.-]+$/), 'The id of a prison, or `none`: people whose place is not known.'),
  urgency: listOf(LEVELS).optional(),
  sex: described(z.enum(['female', 'male', 'other']), 'As the record states it.'),
  nationality: described(z.string().regex(/^[A-Za-z]{2}$/), 'A country by its two letters (ISO 3166-1).'),
  q: described(z.string().max(200).regex(PRINTABLE), 'A name, in any script and spelling, or words of a prison, a place, '
    + 'a charge, an occupation, a group, a source or a note. The best found come first.'),
  sort: described(z.enum(['urgency', 'slug']), '`urgency`, the most urgent first, where none is given. `slug`, which never '
    + 'changes: pages that follow one another then show each case once, whatever changes in between.'),
  limit: described(z.coerce.number().int().min(1).max(500), 'How many cases a page holds; 50 where none is given.'),
  cursor: described(z.string().max(1000).regex(/^[\w-]+$/), 'Where the page begins: `next` of the page before.'),
})
export type CaseQuery = z.output<typeof caseQuerySchema>

/** The parameters of what is given whole. */
export const caseFilterSchema = caseQuerySchema.omit({ sort: true, limit: true, cursor: true })

/** How many cases a page of a list holds where none is asked for. */
export const DEFAULT_LIMIT = 50

/** What a list of cases is narrowed by; null narrows nothing. */
export interface CaseFilter {
  statuses: readonly string[] | null
  /** The id of a prison; `none` for those whose place is not known. */
  prison: string | null
  levels: readonly Level[] | null
  sex: string | null
  nationality: string | null
  search: string | null
}

/** A filter that narrows nothing. */
export const EVERY_CASE: CaseFilter = {
  statuses: null, prison: null, levels: null, sex: null, nationality: null, search: null,
}

/** The filter that parsed parameters ask for; `held` stands for the statuses in which a person is held. */
export function filterOf(query: z.output<typeof caseFilterSchema>): CaseFilter {
  return {
    statuses: query.status?.flatMap((word) => (word === 'held' ? HELD_STATUSES : [word])) ?? null,
    prison: query.prison ?? null,
    levels: query.urgency ?? null,
    sex: query.sex ?? null,
    nationality: query.nationality?.toUpperCase() ?? null,
    search: query.q?.trim() || null,
  }
}
