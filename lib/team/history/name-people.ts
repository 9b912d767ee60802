import type { Queryable } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { HistorySource } from './history-entry'

/** The aliases of accounts, by id; an operator, and whoever has no account, is not among them. */
export async function readAliases(sql: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; alias: string }[]>`
    SELECT id::text, alias FROM file.account WHERE id::text = ANY (${[...new Set(ids)]})`
  return new Map(rows.map(({ id, alias }) => [id, alias]))
}

/** Sources by id, with their titles; that of a person is for those who may record. */
export async function readSourceTitles(
  sql: Queryable, viewer: Viewer, ids: readonly string[],
): Promise<Map<string, HistorySource>> {
  const maySeePeople = roleMay(viewer.role, 'source.create')
  const rows = await sql<HistorySource[]>`
    SELECT id, CASE WHEN NOT confidential OR ${maySeePeople} THEN title END AS title
    FROM file.source WHERE id = ANY (${[...new Set(ids)]})`
  return new Map(rows.map((source) => [source.id, source]))
}
