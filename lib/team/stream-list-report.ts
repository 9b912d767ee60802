import { stringify } from 'csv-stringify/sync'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findListImport } from './find-list-import'

const CHUNK = 1000
const COLUMNS = ['line', 'name', 'outcome', 'case', 'events', 'conflicts', 'conflict', 'undone', 'kept']

/**
 * What became of each row of a list, as CSV piece by piece; what a row says stands in it only until the list is in. No
 * cell begins a formula. Null for who may not see the list.
 */
export async function streamListReport(viewer: Viewer, importId: string): Promise<AsyncGenerator<string> | null> {
  if (!roleMay(viewer.role, 'import.run')) return null
  return (await findListImport(viewer, importId)) === null ? null : writeLines(importId)
}

async function* writeLines(importId: string): AsyncGenerator<string> {
  yield toCsv([COLUMNS])
  for (let after = -1; ;) {
    const rows = await teamSql()<{ place: number; cells: (string | number | null)[] }[]>`
      SELECT p.place, jsonb_build_array(p.place, p.content ->> 'name', p.outcome, c.slug, p.events, p.conflicts,
        (SELECT string_agg(DISTINCT one ->> 'code', '; ') FROM jsonb_array_elements(p.content -> 'conflicts') one),
        p.undone, p.kept) AS cells
      FROM file.list_import_person p LEFT JOIN file.case c ON c.id = p.case_id AND c.erased_at IS NULL
      WHERE p.import_id = ${importId} AND p.place > ${after} ORDER BY p.place LIMIT ${CHUNK}`
    const last = rows.at(-1)
    if (!last) return
    yield toCsv(rows.map(({ cells }) => cells))
    after = last.place
  }
}

function toCsv(rows: (string | number | null)[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}
