import type { Statements } from '@/lib/db/statements'

/** Whom a list means by a key of its own. */
export interface KnownPerson {
  caseId: string
  isErased: boolean
}

/** Whom a list is known to mean, by the digests of its keys: where two cases were merged, the one that stands. */
export async function readKnownPeople(
  db: Statements,
  list: string,
  digests: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const rows = await db<KnownPerson & { digest: string }>`
    SELECT k.key_digest AS digest, c.id::text AS "caseId", c.erased_at IS NOT NULL AS "isErased"
    FROM file.list_key k JOIN file.case met ON met.id = k.case_id
    JOIN file.case c ON c.id = coalesce(met.merged_into, met.id)
    WHERE k.list = ${list} AND k.key_digest IN (
      SELECT jsonb_array_elements_text(${JSON.stringify(digests)}::text::jsonb))`
  return new Map(rows.map(({ digest, ...known }) => [digest, known]))
}

/** The ids of the events that a list stood for when it last came, by the digest of a key and the place in its row. */
export async function readSayings(
  db: Statements,
  list: string,
  digests: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const sayings = new Map<string, Map<string, string>>()
  if (digests.length === 0) return sayings
  const rows = await db<{ digest: string; slot: string; eventId: string }>`
    SELECT s.key_digest AS digest, s.slot, s.event_id::text AS "eventId" FROM file.list_saying s
    WHERE s.list = ${list} AND s.key_digest IN (
      SELECT jsonb_array_elements_text(${JSON.stringify(digests)}::text::jsonb))`
  for (const { digest, slot, eventId } of rows) {
    const said = sayings.get(digest) ?? new Map<string, string>()
    sayings.set(digest, said.set(slot, eventId))
  }
  return sayings
}
