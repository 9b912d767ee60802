import type { Queryable } from '@/lib/db/connect'
import { linkAddressee } from '@/lib/domain/actions/link-addressee'
import type { LedgerLine } from '@/lib/domain/actions/ledger-line'
import { parseDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { entriesBy, type LedgerAsked, ledgerDay, matchingEntries } from './ledger-conditions'

/** A line as it is read, with the day by which it stands in the ledger: `-infinity` where no end of it is known. */
export interface StoredLine extends Omit<LedgerLine, 'name' | 'addresseeId'> {
  latin: string
  native: string | null
  day: string
}

/** `day`: the newest first; `coming`: what is due next; `passed`: what is overdue for the shortest time. */
export type LedgerOrder = 'day' | 'coming' | 'passed'

interface Part {
  order: LedgerOrder
  limit: number
  /** In the order of days: the lines that come after this one. */
  after: Pick<StoredLine, 'day' | 'eventId'> | null
}

/** Lines of the ledger as they are asked for. */
export async function selectLedger(
  sql: Queryable, viewer: Viewer, asked: LedgerAsked, { order, limit, after }: Part,
): Promise<StoredLine[]> {
  const rows = await sql<StoredLine[]>`
    SELECT l.event_id AS "eventId", c.slug, c.name_latin AS latin, c.name_native AS native, v.date_edtf AS date, l.kind,
      l.procedure, l.addressee, v.details ->> 'deadline' AS deadline, v.details ->> 'outcome' AS outcome,
      v.claim_status AS "claimStatus", ${ledgerDay(sql)}::text AS day
    FROM file.ledger_entry l
    JOIN file.event e ON e.id = l.event_id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.case c ON c.id = e.case_id
    WHERE ${entriesBy(sql, viewer, asked.asOf)} ${matchingEntries(sql, asked)}
      ${after === null ? sql`` : sql`
        AND (${ledgerDay(sql)}, l.event_id) < (${after.day}::text::date, ${after.eventId}::uuid)`}
    ORDER BY ${orderBy(sql, order)} ${ledgerDay(sql)} DESC, l.event_id DESC LIMIT ${limit}`
  return [...rows]
}

function orderBy(sql: Queryable, order: LedgerOrder) {
  if (order === 'day') return sql``
  return order === 'coming' ? sql`l.due_latest, l.due_earliest,` : sql`l.due_latest DESC,`
}

/** A line with the office on record that it means. */
export function toLedgerLine(
  { latin, native, day, ...line }: StoredLine, { addressees }: Pick<LedgerAsked, 'addressees'>,
): LedgerLine {
  const known = line.addressee === null ? null : linkAddressee(line.addressee, parseDay(day), addressees)
  return { ...line, name: { latin, native }, addresseeId: known?.id ?? null }
}
