import { teamSql } from '@/lib/db/team'
import type { SourceOnRecord } from '@/lib/db/kept-fields'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { ChangeEntry } from './history/change-entry'
import { keptChanges } from './history/kept-changes'
import { readAliases } from './history/name-people'
import { readSourceVersions } from './history/read-kept-versions'

/** Every change of a source that was kept, the newest first, for who may change sources; else none. */
export async function readSourceHistory(viewer: Viewer, id: string): Promise<ChangeEntry[]> {
  if (!roleMay(viewer.role, 'source.create') || id.includes('\0')) return []
  const sql = teamSql()
  const versions = await readSourceVersions(sql, id)
  return keptChanges(versions, await readAliases(sql, versions.flatMap(({ author }) => author ?? [])))
}

/** A source as it was at a version, for who may change sources; null where that was not kept. */
export async function findSourceAt(viewer: Viewer, id: string, version: number): Promise<SourceOnRecord | null> {
  if (!roleMay(viewer.role, 'source.create') || id.includes('\0')) return null
  const versions = await readSourceVersions(teamSql(), id)
  return versions.find((one) => one.version === version)?.fields ?? null
}
