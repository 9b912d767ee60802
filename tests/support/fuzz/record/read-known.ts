import type { Sql } from '@/lib/db/connect'
import { DATA_FILES } from '@/lib/domain/editions/edition-files'
import { STATISTIC_IDS } from '@/lib/domain/statistics/statistics'

/** The names that exist, by the word that stands before them in an address, or by what they are called there. */
export type Known = Readonly<Record<string, readonly string[]>>

/** The rows that are named, in whichever state they are. */
const ROWS: readonly (readonly [word: string, table: string, column: string])[] = [
  ['cases', 'file.case', 'slug'], ['case', 'open.case', 'slug'], ['merges', 'file.case_merge', 'from_case'],
  ['other', 'file.case_merge', 'into_case'], ['prisons', 'file.prison', 'id'], ['sources', 'file.source', 'id'],
  ['tips', 'file.tip', 'id'], ['imports', 'file.list_import', 'id'], ['rules', 'file.rule', 'id'],
  ['changes', 'file.rule_proposal', 'id'], ['editions', 'file.edition', 'number'], ['since', 'open.edition', 'number'],
  ['alerts', 'file.alert', 'id'], ['appeals', 'file.appeal', 'slug'], ['act', 'open.appeal', 'slug'],
  ['letters', 'file.letter', 'slug'], ['addressees', 'file.addressee', 'id'], ['updates', 'file.post', 'slug'],
  ['gatherings', 'file.gathering', 'id'], ['gatherings', 'open.gathering', 'slug'],
]

/** Reads what exists of everything that an address names, beside what of it nobody could read. */
export async function readKnown(owner: Sql, more: Known): Promise<Known> {
  const known: Record<string, string[]> = {
    file: [...DATA_FILES, 'SHA256SUMS', 'SHA256SUMS.sig', 'codebook.csv'], pictures: ['1'], data: ['prisons.csv', 'sources.csv'],
    statistics: STATISTIC_IDS.flatMap((id) => [`${id}.csv`, `${id}.svg`]),
    keys: (await owner<{ id: string }[]>`SELECT id FROM open.edition_key`).map(({ id }) => `${id}.pem`),
  }
  for (const [word, table, column] of ROWS) {
    const rows = await owner<{ name: string }[]>`
      SELECT coalesce(c.slug, t.name) AS name
      FROM (SELECT ${owner(column)}::text AS name FROM ${owner(table)}) t LEFT JOIN file.case c ON c.id::text = t.name
      ORDER BY 1`
    known[word] = [...(known[word] ?? []), ...rows.map(({ name }) => name)]
  }
  for (const [word, names] of Object.entries(more)) known[word] = [...(known[word] ?? []), ...names]
  const empty = Object.keys(known).filter((word) => known[word]?.length === 0)
  if (empty.length > 0) throw new Error(`nothing is there of ${empty.join()}`)
  return known
}
