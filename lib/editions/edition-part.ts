import { createHash } from 'node:crypto'
import type { Queryable } from '@/lib/db/connect'

/** A line of a file of an edition, or the whole of one that is no table; as open.edition_part holds it. */
export interface EditionPart {
  file: string
  /** The id of the case, prison or source that the lines are of; empty for a file that is no table. */
  subject: string
  case_id: string | null
  /** The sources and prisons, or the events, that its lines name: `source:ID`, `prison:ID`, `event:ID`. */
  names: readonly string[]
  stable: string
  body: string
}

const DIGEST_SIGNS = 16

/** What `stable` says of a content that does not change with the days. */
export function stableOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, DIGEST_SIGNS)
}

/** Puts parts into an edition, one after the other in each file, the first at `place` or later. */
export async function writeParts(
  sql: Queryable, number: string, place: number, parts: readonly EditionPart[],
): Promise<void> {
  const rows = parts.map((part, at) => ({ ...part, number, place: place + at }))
  await sql`
    INSERT INTO open.edition_part (number, file, place, subject, case_id, names, stable, body)
    SELECT number, file, place, subject, case_id, names, stable, body
    FROM jsonb_populate_recordset(NULL::open.edition_part, ${JSON.stringify(rows)}::text::jsonb)`
}
