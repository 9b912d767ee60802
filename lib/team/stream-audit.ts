import { stringify } from 'csv-stringify/sync'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { auditFilter, type AuditFilter } from './audit-filter'
import { readAuditLines } from './audit-line'

const COLUMNS = [
  'seq', 'at', 'actor', 'alias', 'action', 'subjectKind', 'subjectId', 'fields', 'digest', 'hash',
] as const
const BATCH = 1000

/**
 * The audit log as CSV, piece by piece in constant memory, the newest entry first, for administrators; null for anybody
 * else. Fields are joined by semicolons, and no cell begins a formula. Throws a ZodError for a filter that no form
 * sends.
 */
export function streamAudit(viewer: Viewer, input: unknown): AsyncGenerator<string> | null {
  if (!roleMay(viewer.role, 'audit.read')) return null
  return writeLines(auditFilter.parse(input))
}

async function* writeLines(filter: AuditFilter): AsyncGenerator<string> {
  yield toCsv([[...COLUMNS]])
  for (let before = filter.before; ;) {
    // By the number of the last entry and not by a cursor: a slow reader holds no transaction open.
    const lines = await readAuditLines(teamSql(), { ...filter, before }, BATCH)
    if (lines.length > 0) yield toCsv(lines.map((line) => COLUMNS.map((column) => cellOf(line[column]))))
    if (lines.length < BATCH) return
    before = lines.at(-1)?.seq
  }
}

function cellOf(value: string | number | string[] | null): string | number {
  return Array.isArray(value) ? value.join(';') : (value ?? '')
}

function toCsv(rows: (string | number)[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}
