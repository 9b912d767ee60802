import { teamSql } from '@/lib/db/team'
import type { LedgerFilter } from '@/lib/domain/actions/ledger-filter'
import type { LedgerLine } from '@/lib/domain/actions/ledger-line'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAddressees } from '../list-addressees'
import { selectLedger, toLedgerLine } from './select-ledger'

/**
 * What was done by a day over all cases, as far as a viewer may see it, the newest first; where answers are asked for
 * by their day, the one that is due next first, or that is overdue for the shortest time.
 */
export async function listLedger(viewer: Viewer, filter: LedgerFilter, asOf: Day): Promise<LedgerLine[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const asked = { filter, asOf, addressees: await listAddressees(viewer) }
  const order = filter.deadline === null || filter.deadline === 'none' ? 'day' : filter.deadline
  const rows = await selectLedger(teamSql(), viewer, asked, { order, limit: filter.show, after: null })
  return rows.map((row) => toLedgerLine(row, asked))
}
