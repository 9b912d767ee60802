import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { auditFilter } from './audit-filter'
import { readAuditLines, type AuditLine } from './audit-line'

/** A page of the audit log; `next` is what `before` must be for the one after it, null at the end. */
export interface AuditPage {
  entries: AuditLine[]
  next: number | null
}

/** The most that a page holds. */
const MAX_ENTRIES = 500

/**
 * Entries of the audit log, the newest first, for administrators; null for anybody else. Throws a ZodError for a filter
 * that no form sends.
 */
export async function listAudit(viewer: Viewer, input: unknown, limit = 100): Promise<AuditPage | null> {
  if (!roleMay(viewer.role, 'audit.read')) return null
  const filter = auditFilter.parse(input)
  const wanted = Math.min(Math.max(limit, 1), MAX_ENTRIES)
  const found = await readAuditLines(teamSql(), filter, wanted + 1)
  const entries = found.slice(0, wanted)
  return { entries, next: found.length > wanted ? (entries.at(-1)?.seq ?? null) : null }
}
