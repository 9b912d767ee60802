import type { Queryable } from '@/lib/db/connect'
import { DATA_FILES } from '@/lib/domain/editions/edition-files'

/** Copies what is left of the tables of an edition, some of whose cases are gone, into another. */
export async function copyParts(sql: Queryable, from: string, to: string): Promise<void> {
  await sql`
    INSERT INTO open.edition_part (number, file, place, subject, case_id, names, stable, body)
    SELECT ${to}, file, place, subject, case_id, names, stable, body FROM open.edition_part
    WHERE number = ${from} AND file = ANY (${[...DATA_FILES]})`
}
