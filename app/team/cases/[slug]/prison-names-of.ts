import type { Viewer } from '@/lib/domain/permissions/viewer'
import { nameAllPrisons } from '@/lib/team/list-prison-names'

/** Names of prisons by id. */
export async function prisonNamesOf(viewer: Viewer): Promise<Record<string, string>> {
  return Object.fromEntries((await nameAllPrisons(viewer)).map(({ id, name }) => [id, name]))
}
