import type { Queryable } from '@/lib/db/connect'
import { addresseeNames, foldName, type KnownAddressee } from '@/lib/domain/actions/link-addressee'
import type { LedgerFilter } from '@/lib/domain/actions/ledger-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { visibleTo } from '../visible-to'

/** What a list of the ledger is asked for beside its filter. */
export interface LedgerAsked {
  filter: LedgerFilter
  asOf: Day
  /** The offices on record: an addressee is asked for by any of their names. */
  addressees: readonly KnownAddressee[]
}

/** The day by which entries `l` stand in the ledger, as SQL: the index of the table is on it. */
export function ledgerDay(sql: Queryable) {
  return sql`coalesce(l.latest, l.earliest, '-infinity')`
}

/**
 * What entries `l` a viewer may see that lie by a day, as SQL: what is restricted is looked up, and little is. OFFSET
 * keeps Postgres from gathering all events first, to look up these few.
 */
export function entriesBy(sql: Queryable, viewer: Viewer, asOf: Day) {
  return sql`coalesce(l.earliest, l.latest) <= ${formatDay(asOf)}::date AND (l.audience <> 'restricted' OR EXISTS (
    SELECT FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.id = l.event_id AND ${visibleTo(sql, viewer)} OFFSET 0))`
}

/** What a filter asks of entries `l` of cases `c`, as SQL that begins with AND or is empty. */
export function matchingEntries(sql: Queryable, { filter, asOf, addressees }: LedgerAsked) {
  const { kind, procedure, addressee, deadline, outcome, prison } = filter
  const day = formatDay(asOf)
  const some = filter.case
  return sql`
    ${kind === null ? sql`` : sql`AND strpos(lower(l.kind), ${kind.toLowerCase()}) > 0`}
    ${procedure === null ? sql`` : sql`AND l.procedure = ${procedure}`}
    ${addressee === null ? sql`` : sql`AND (strpos(lower(l.addressee), ${addressee.toLowerCase()}) > 0
      OR regexp_replace(lower(btrim(l.addressee)), '\\s+', ' ', 'g') = ANY (${namesLike(addressee, addressees)}))`}
    ${outcome === null ? sql`` : sql`AND l.is_answered = ${outcome === 'answered'}`}
    ${deadline === 'none' ? sql`AND l.due_earliest IS NULL AND l.due_latest IS NULL` : sql``}
    ${deadline === 'coming' ? sql`AND NOT l.is_answered AND (l.due_latest >= ${day}::date
      OR l.due_latest IS NULL AND l.due_earliest IS NOT NULL)` : sql``}
    ${deadline === 'passed' ? sql`AND NOT l.is_answered AND l.due_latest < ${day}::date` : sql``}
    ${some === null ? sql`` : sql`AND (c.slug = ${some} OR strpos(lower(c.name_latin), ${some.toLowerCase()}) > 0
      OR strpos(c.name_native, ${some}) > 0)`}
    ${prison === null ? sql`` : sql`AND EXISTS (SELECT FROM file.period p WHERE p.case_id = c.id
      AND p.picture = 'team' AND p.valid @> ${day}::date
      AND ${prison === 'none' ? sql`p.prison_id IS NULL` : sql`p.prison_id = ${prison}`})`}`
}

function namesLike(said: string, addressees: readonly KnownAddressee[]): string[] {
  return addressees.filter((one) => addresseeNames(one).includes(foldName(said))).flatMap(addresseeNames)
}
