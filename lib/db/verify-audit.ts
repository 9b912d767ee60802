import { createHash } from 'node:crypto'
import type { Queryable } from './connect'

/** The state of the chain at an entry: how many entries there are up to it, and its hash in hexadecimal. */
export interface AuditHead {
  entries: number
  head: string
}

/** `missing_entry`: nothing has that number. `changed_entry`: its content or place is not what was hashed. */
type AuditFault = 'missing_entry' | 'changed_entry' | 'broken_link' | 'not_the_remembered_head'

export type AuditVerdict = ({ ok: true } & AuditHead) | { ok: false; firstBadSeq: number; reason: AuditFault }

interface AuditRow {
  seq: string
  at: string
  actor: string
  action: string
  subjectKind: string
  subjectId: string
  fields: string[]
  digest: string | null
  previousHash: Uint8Array
  hash: Uint8Array
}

const FIRST_PREVIOUS = '00'.repeat(32)
const ROWS_AT_ONCE = 1000

/**
 * Walks the audit log from its first entry and computes every hash anew, in constant memory. Finds an entry that was
 * changed, removed, put in between or moved, whoever did it, and names the first. A tail that was cut off leaves a
 * shorter chain that is whole in itself: only a head remembered elsewhere (an edition prints it) shows that, so give
 * `remembered` where there is one. Answers the head, for remembering.
 */
export async function verifyAudit(sql: Queryable, remembered?: AuditHead): Promise<AuditVerdict> {
  let last: AuditHead = { entries: 0, head: FIRST_PREVIOUS }
  const rows = sql<AuditRow[]>`
    SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor, action,
      subject_kind AS "subjectKind", subject_id AS "subjectId", fields, digest, previous_hash AS "previousHash", hash
    FROM file.audit ORDER BY audit.seq`
  for await (const batch of rows.cursor(ROWS_AT_ONCE)) {
    for (const row of batch) {
      const reason = faultOf(row, last) ?? (differs(remembered, row) ? 'not_the_remembered_head' : null)
      if (reason !== null) return { ok: false, firstBadSeq: last.entries + 1, reason }
      last = { entries: last.entries + 1, head: hex(row.hash) }
    }
  }
  if (remembered && remembered.entries > last.entries) {
    return { ok: false, firstBadSeq: last.entries + 1, reason: 'missing_entry' }
  }
  return { ok: true, ...last }
}

function faultOf(row: AuditRow, last: AuditHead): AuditFault | null {
  if (row.seq !== String(last.entries + 1)) return 'missing_entry'
  if (hashOf(row) !== hex(row.hash)) return 'changed_entry'
  return hex(row.previousHash) === last.head ? null : 'broken_link'
}

function differs(remembered: AuditHead | undefined, row: AuditRow): boolean {
  return row.seq === String(remembered?.entries) && hex(row.hash) !== remembered?.head
}

/** The same as the SQL function file.audit_hash, written a second time on purpose: it does not trust the first. */
function hashOf(row: AuditRow): string {
  const parts = [
    row.seq, row.at, row.actor, row.action, row.subjectKind, row.subjectId, String(row.fields.length), ...row.fields,
    row.digest,
  ]
  return createHash('sha256').update(row.previousHash).update(parts.map(encodePart).join('')).digest('hex')
}

/** The length in bytes stands before each text, so that no two entries read the same when joined. */
function encodePart(text: string | null): string {
  return text === null ? '-,' : `${Buffer.byteLength(text)}:${text},`
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
