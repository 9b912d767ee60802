import { readLedgerFilter } from '@/lib/domain/actions/ledger-filter'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { countAddressees } from '@/lib/team/actions/count-addressees'
import { listLedger } from '@/lib/team/actions/list-ledger'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import type { TeamSearch } from '../open-team-page'
import { readTeamPlaceNames } from '../team-place-names'

/** What the ledger shows for an address on a day. */
export async function readLedger(viewer: Viewer, search: TeamSearch, asOf: Day) {
  const filter = readLedgerFilter(search)
  const [lines, counts, prisons, names] = await Promise.all([
    listLedger(viewer, filter, asOf), countAddressees(viewer, asOf), nameAllPrisons(viewer), readTeamPlaceNames(viewer),
  ])
  return { filter, lines, counts, prisons: prisons.map((prison) => ({ ...prison, name: names.prison(prison) })) }
}
