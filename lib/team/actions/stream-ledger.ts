import { stringify } from 'csv-stringify/sync'
import { teamSql } from '@/lib/db/team'
import type { LedgerFilter } from '@/lib/domain/actions/ledger-filter'
import type { LedgerLine } from '@/lib/domain/actions/ledger-line'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAddressees } from '../list-addressees'
import { selectLedger, type StoredLine, toLedgerLine } from './select-ledger'

const COLUMNS = [
  'event_id', 'case_id', 'name', 'name_native', 'date', 'kind', 'procedure', 'addressee', 'addressee_id', 'deadline',
  'outcome', 'claim_status',
]
const PIECE = 1000

/**
 * The ledger as CSV, piece by piece in constant memory, the newest line first, as far as a viewer may see it; null for
 * those who may export nothing. A case is named as in exchange files, dates are EDTF, and no cell begins a formula.
 */
export function streamLedger(viewer: Viewer, filter: LedgerFilter, asOf: Day): AsyncGenerator<string> | null {
  return roleMay(viewer.role, 'case.export') ? writePieces(viewer, filter, asOf) : null
}

async function* writePieces(viewer: Viewer, filter: LedgerFilter, asOf: Day): AsyncGenerator<string> {
  const asked = { filter, asOf, addressees: await listAddressees(viewer) }
  yield toCsv([COLUMNS])
  for (let after: StoredLine | null = null; ;) {
    // By the place of the last line and not by a cursor: a slow reader holds no transaction open.
    const rows: StoredLine[] = await selectLedger(teamSql(), viewer, asked, { order: 'day', limit: PIECE, after })
    if (rows.length > 0) yield toCsv(rows.map((row) => toCells(toLedgerLine(row, asked))))
    if (rows.length < PIECE) return
    after = rows.at(-1) ?? null
  }
}

function toCells(line: LedgerLine): (string | null)[] {
  const { eventId, slug, name, date, kind, procedure, addressee, addresseeId, deadline, outcome } = line
  return [
    eventId, slug, name.latin, name.native, date, kind, procedure, addressee, addresseeId, deadline, outcome,
    line.claimStatus,
  ]
}

function toCsv(rows: (string | null)[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}
