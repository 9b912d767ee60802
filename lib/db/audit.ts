import type { Statements } from './statements'

/** One entry of the audit log: ids, field names and a keyed digest, never content, so that content can be erased. */
export interface AuditEntry {
  actor: string
  action: string
  subjectKind: 'case' | 'event' | 'source' | 'prison' | 'figure' | 'addressee' | 'rule' | 'import' | 'recompile'
    | 'account' | 'invitation' | 'prison_event' | 'audit' | 'mode' | 'mail' | 'appeal' | 'signature'
    | 'letter' | 'tip' | 'gathering' | 'post' | 'edition' | 'export' | 'alert' | 'field_key'
    | 'rule_proposal'
  subjectId: string
  fields: readonly string[]
  digest: string | null
}

const CHUNK = 1000

/**
 * Appends entries to the audit log, in order; the database chains them. Lock the cases that the transaction touches
 * before: the chain's own lock, taken here, is held until the transaction ends.
 */
export async function writeAudit(db: Statements, entries: readonly AuditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += CHUNK) {
    const rows = entries.slice(from, from + CHUNK)
    await db`
      INSERT INTO file.audit (actor, action, subject_kind, subject_id, fields, digest)
      SELECT e.actor, e.action, e."subjectKind", e."subjectId", e.fields, e.digest
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS e(
        actor text, action text, "subjectKind" text, "subjectId" text, fields text[], digest text)`
  }
}
