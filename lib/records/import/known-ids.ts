import type { KnownIds } from '@/lib/files/exchange-set'
import type { Statements } from '@/lib/db/statements'

/** The ids of cases, prisons and sources to which files may refer without bringing them. */
export async function readKnownIds(db: Statements): Promise<KnownIds> {
  const cases = await db<{ id: string }>`SELECT slug AS id FROM file.case`
  const prisons = await db<{ id: string }>`SELECT id FROM file.prison`
  const sources = await db<{ id: string }>`SELECT id FROM file.source`
  const ids = (rows: { id: string }[]) => new Set(rows.map((row) => row.id))
  return { case: ids(cases), prison: ids(prisons), source: ids(sources) }
}
