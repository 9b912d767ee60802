import { teamSql } from '@/lib/db/team'
import { matchName } from '@/lib/domain/names/match-name'
import { nameKeys } from '@/lib/domain/names/name-keys'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A prison as a picker shows it. */
export interface PrisonChoice {
  id: string
  name: string
  nameNative: string | null
  otherNames: string[]
  city: string
  province: string
  country: string
}

const MAX_TYPED = 200

/**
 * The prisons that somebody may mean by what they type: a name, an alias or the town, in either script, the best
 * match first, `limit` at most; none for an empty text. There are some hundreds of prisons, so all are compared.
 */
export async function findPrisons(viewer: Viewer, typed: string, limit = 12): Promise<PrisonChoice[]> {
  const wanted = nameKeys(typed.slice(0, MAX_TYPED))
  if (!roleMay(viewer.role, 'case.read') || wanted.folded === '') return []
  const prisons = await teamSql()<PrisonChoice[]>`
    SELECT id, name, name_native AS "nameNative", other_names AS "otherNames", city, province, country
    FROM file.prison ORDER BY name, id`
  const scored = prisons.map((prison) => ({ prison, score: scoreOf(prison) })).filter(({ score }) => score > 0)
  return scored.sort((a, b) => b.score - a.score).slice(0, limit).map(({ prison }) => prison)

  function scoreOf({ name, nameNative, otherNames, city }: PrisonChoice): number {
    // A town counts for less than half of a name: it is what people type who do not know the name.
    return matchName(wanted, [name, nameNative, ...otherNames]) || matchName(wanted, [city]) / 10
  }
}
