import { teamSql } from '@/lib/db/team'
import { linkAddressee } from '@/lib/domain/actions/link-addressee'
import type { AddresseeCount } from '@/lib/domain/actions/ledger-line'
import { formatDay, type Day, parseDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAddressees } from '../list-addressees'
import { entriesBy } from './ledger-conditions'

/** How many texts that name an addressee are counted, those written most often. */
const MOST_TEXTS = 500

/**
 * Whom actions by a day were addressed to, as far as a viewer may see them, those written to most often first; texts
 * that mean one office on record are counted together.
 */
export async function countAddressees(viewer: Viewer, asOf: Day): Promise<AddresseeCount[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const addressees = await listAddressees(viewer)
  const rows = await sql<Omit<AddresseeCount, 'addresseeId'>[]>`
    SELECT min(btrim(l.addressee)) AS said, count(*) AS written, count(*) FILTER (WHERE l.is_answered) AS answered,
      count(*) FILTER (WHERE NOT l.is_answered AND l.due_latest < ${formatDay(asOf)}::date) AS overdue,
      max(l.latest) AS "lastOn"
    FROM file.ledger_entry l WHERE l.addressee IS NOT NULL AND ${entriesBy(sql, viewer, asOf)}
    GROUP BY lower(btrim(l.addressee)) ORDER BY 2 DESC, 1 LIMIT ${MOST_TEXTS}`
  const counts = rows.map((row) => {
    const known = linkAddressee(row.said, row.lastOn === null ? null : parseDay(row.lastOn), addressees)
    return { ...row, said: known?.office ?? row.said, addresseeId: known?.id ?? null }
  })
  return joinOffices(counts).sort((a, b) => b.written - a.written)
}

function joinOffices(counts: readonly AddresseeCount[]): AddresseeCount[] {
  const joined = new Map<string, AddresseeCount>()
  for (const count of counts) {
    const key = count.addresseeId === null ? `said ${count.said}` : `id ${count.addresseeId}`
    const before = joined.get(key)
    joined.set(key, before ? addCounts(before, count) : count)
  }
  return [...joined.values()]
}

function addCounts(a: AddresseeCount, b: AddresseeCount): AddresseeCount {
  const days = [a.lastOn, b.lastOn].filter((day) => day !== null).sort()
  return {
    ...a, written: a.written + b.written, answered: a.answered + b.answered, overdue: a.overdue + b.overdue,
    lastOn: days.at(-1) ?? null,
  }
}
