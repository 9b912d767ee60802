import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A prison by all of its names. */
export interface PrisonNames {
  id: string
  name: string
  city: string
  /** In its own script, and other names. */
  aliases: string[]
}

/** The name of every prison on record, in their order. */
export async function nameAllPrisons(viewer: Viewer): Promise<Pick<PrisonNames, 'id' | 'name'>[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  return teamSql()<Pick<PrisonNames, 'id' | 'name'>[]>`SELECT id, name FROM file.prison ORDER BY name, id`
}

/** Every prison on record, by name: there are hundreds and not more. Prisons are nobody's secret. */
export async function listPrisonNames(viewer: Viewer): Promise<PrisonNames[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  return teamSql()<PrisonNames[]>`
    SELECT id, name, city, array_remove(other_names || name_native, NULL) AS aliases FROM file.prison ORDER BY name, id`
}

/** The names of prisons in Persian script, by id; a prison without one is not among them. */
export async function listNativePrisonNames(viewer: Viewer): Promise<Map<string, string>> {
  if (!roleMay(viewer.role, 'case.read')) return new Map()
  const rows = await teamSql()<{ id: string; name: string }[]>`
    SELECT id, name_native AS name FROM file.prison WHERE name_native IS NOT NULL`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
