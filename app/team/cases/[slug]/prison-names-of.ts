import type { Viewer } from '@/lib/domain/permissions/viewer'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import { readTeamPlaceNames } from '../../team-place-names'

/** What the language of the account calls prisons, by id. */
export async function prisonNamesOf(viewer: Viewer): Promise<Record<string, string>> {
  const [prisons, names] = await Promise.all([nameAllPrisons(viewer), readTeamPlaceNames(viewer)])
  return Object.fromEntries(prisons.map((prison) => [prison.id, names.prison(prison)]))
}
