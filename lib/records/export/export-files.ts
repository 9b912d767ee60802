import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { writeExchange } from '@/lib/files/write-exchange'
import { findFirstSlugs } from './first-slugs'
import { inExchange } from './read-exchange'
import { PUBLISHED_STATEMENTS } from './select-published'
import { RECORD_STATEMENTS } from './select-record'

/** What an export is asked for. */
export interface ExportOrder {
  directory: string
  /** What readers see, and nothing else. */
  isPublic: boolean
  /** Who exports, as the audit log names them. */
  actor: string
  onProgress?: (done: number, total: number) => void
}

export type ExportResult =
  | { ok: true; folders: string[]; counts: Record<ExchangeFileName, number> }
  | { ok: false; reason: 'folder_not_empty' }

/**
 * Writes the exchange files of one state of the record, and into the audit log, before the first row is read, that
 * somebody takes it away.
 */
export async function exportFiles(sql: Sql, order: ExportOrder): Promise<ExportResult> {
  await sql.begin((transaction) => writeAudit(overPostgres(transaction), [{
    actor: order.actor, action: order.isPublic ? 'export.public' : 'export', subjectKind: 'export', subjectId: 'files',
    fields: [], digest: null,
  }]))
  const statements = order.isPublic ? PUBLISHED_STATEMENTS : RECORD_STATEMENTS
  const done = await inExchange(sql, statements, findFirstSlugs, (source) =>
    writeExchange(source, order.directory, order.onProgress))
  return done === null ? { ok: false, reason: 'folder_not_empty' } : { ok: true, ...done }
}
