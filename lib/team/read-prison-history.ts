import { teamSql } from '@/lib/db/team'
import type { PrisonOnRecord } from '@/lib/db/kept-fields'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { ChangeEntry } from './history/change-entry'
import { compareChanges, placeOfChange, readPlace, writePlace } from './history/change-place'
import { keptChanges } from './history/kept-changes'
import { readAliases } from './history/name-people'
import { readPrisonVersions } from './history/read-kept-versions'
import { readPrisonEventChanges } from './history/read-prison-event-changes'

const MOST = 100

/** A page of a prison's history, and after which change the next one begins; null where there is none. */
export interface PrisonHistory {
  entries: ChangeEntry[]
  next: string | null
}

/**
 * Every change of a prison and of the events there that a viewer may see, the newest first. `before` is the `next` of
 * the page before; what is none begins at the newest. At most 100 entries a page. Empty for who may not read.
 */
export async function readPrisonHistory(
  viewer: Viewer,
  prisonId: string,
  { before = null, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<PrisonHistory> {
  if (!roleMay(viewer.role, 'case.read') || prisonId.includes('\0')) return { entries: [], next: null }
  const sql = teamSql()
  const from = readPlace(before)
  const size = Math.min(Math.max(1, Math.trunc(limit)), MOST)
  const there = await readPrisonEventChanges(sql, viewer, prisonId, { before: from, limit: size + 1 })
  const versions = await readPrisonVersions(sql, prisonId)
  const own = keptChanges(versions, await readAliases(sql, versions.flatMap(({ author }) => author ?? [])))
  const all = [...there, ...own].map((entry) => ({ entry, place: placeOfChange(entry) }))
    .filter(({ place }) => from === null || compareChanges(from, place) < 0)
    .sort((one, other) => compareChanges(one.place, other.place))
  const shown = all.slice(0, size)
  const last = shown.at(-1)
  return { entries: shown.map(({ entry }) => entry), next: all.length > size && last ? writePlace(last.place) : null }
}

/** A prison as it was at a version; null where that was not kept, and for who may not read. */
export async function findPrisonAt(viewer: Viewer, id: string, version: number): Promise<PrisonOnRecord | null> {
  if (!roleMay(viewer.role, 'case.read') || id.includes('\0')) return null
  const versions = await readPrisonVersions(teamSql(), id)
  return versions.find((one) => one.version === version)?.fields ?? null
}
