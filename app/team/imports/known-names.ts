import type { KnownNames } from '@/lib/domain/lists/known-names'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { countryNames } from '@/lib/i18n/country-names'
import { listPrisonNames } from '@/lib/team/list-prison-names'

/** What a list may speak of: the prisons on record, and every country. */
export async function knownNames(viewer: Viewer): Promise<KnownNames> {
  return { prisons: await listPrisonNames(viewer), countries: countryNames() }
}
