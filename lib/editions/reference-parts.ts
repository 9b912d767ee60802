import type { Queryable } from '@/lib/db/connect'
import { asPlainCell } from '@/lib/domain/contract/open-tables'
import { EDITION_TABLES } from '@/lib/domain/editions/edition-files'
import { writeLines } from './case-parts'
import { type EditionPart, stableOf } from './edition-part'

type Row = Record<string, string | number | null>

/** The lines of the sources and prisons that cases name, in the order of their ids; `names` as parts hold them. */
export async function readReferenceParts(sql: Queryable, names: readonly string[]): Promise<EditionPart[]> {
  const ofKind = (kind: string) => names.filter((name) => name.startsWith(`${kind}:`))
  const idsOf = (kind: string) => ofKind(kind).map((name) => name.slice(kind.length + 1))
  const sources = await sql<Row[]>`
    SELECT id, title, publisher, published, url, reliability FROM open.source WHERE id = ANY (${idsOf('source')})
    ORDER BY id COLLATE "C"`
  const prisons = await sql<Row[]>`
    SELECT id, name, name_native, array_to_string(other_names, '; ') AS other_names, city, province, country, latitude,
      longitude, location_precision, holds
    FROM open.prison WHERE id = ANY (${idsOf('prison')}) ORDER BY id COLLATE "C"`
  return [
    ...sources.map((row) => referencePart('sources', row)),
    ...prisons.map((row) => referencePart('prisons', row)),
  ]
}

/** The line of one source or prison, its columns by their names. */
export function referencePart(table: 'sources' | 'prisons', row: Row): EditionPart {
  const cells = Object.fromEntries(EDITION_TABLES[table].map((column) => [column, cellOf(row[column])]))
  return {
    file: `${table}.csv`, subject: String(row.id), case_id: null, names: [], stable: stableOf(cells),
    body: writeLines([cells]),
  }
}

function cellOf(value: string | number | null | undefined): string | number {
  return typeof value === 'number' ? value : asPlainCell(value ?? '')
}
