import { teamSql } from '@/lib/db/team'

/** The names of prisons, by id, beside those that are known: those are not asked for. Prisons are nobody's secret. */
export async function readPrisonNames(
  ids: readonly (string | null)[], known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const unknown = [...new Set(ids.filter((id) => id !== null && !known.has(id)))]
  if (unknown.length === 0) return known
  const rows = await teamSql()<{ id: string; name: string }[]>`
    SELECT id, name FROM file.prison WHERE id = ANY (${unknown})`
  return new Map([...known, ...rows.map(({ id, name }) => [id, name] as const)])
}
