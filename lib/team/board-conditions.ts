import type { Queryable } from '@/lib/db/connect'
import type { BoardFilter } from '@/lib/domain/board-filter'
import type { MissingItem } from '@/lib/domain/contract/case-page'
import { ASKED_STATUSES, DEATHS, OF_THE_LIVING } from '@/lib/domain/missing'

/** What a filter of the board asks of a period `p` beside its level, as SQL that begins with AND or is empty. */
export function matching(sql: Queryable, filter: BoardFilter, accountId: string) {
  const { whose, sex, prison, rule } = filter
  return sql`
    ${prison === null ? sql`` : prison === 'none' ? sql`AND p.prison_id IS NULL` : sql`AND p.prison_id = ${prison}`}
    ${rule === null ? sql`` : sql`AND p.reasons @> ${sql.json([{ rule }])}`}
    ${sex === null ? sql`` : sql`AND EXISTS (SELECT FROM file.case c WHERE c.id = p.case_id AND c.sex = ${sex})`}
    ${whose === 'mine' ? sql`AND EXISTS (SELECT FROM file.case_member m
      WHERE m.case_id = p.case_id AND m.account_id = ${accountId})` : sql``}
    ${whose === 'nobody' ? sql`AND NOT EXISTS (SELECT FROM file.case_member m
      WHERE m.case_id = p.case_id AND m.kind = 'owner')` : sql``}
    ${filter.lacks === null ? sql`` : sql`${askedFor(sql, filter.lacks)} ${lacking(sql, filter.lacks)}`}`
}

const TYPE_OF = { charge: 'charge', health: 'health' } as const

/** Of whom {@link missingInformation} asks something at all. */
function askedFor(sql: Queryable, item: MissingItem) {
  const mayHaveDied = sql`p.status_possible = ANY (${DEATHS})`
  return sql`AND p.status = ANY (${ASKED_STATUSES})
    ${OF_THE_LIVING.includes(item) ? sql`AND ${mayHaveDied} IS NOT TRUE` : sql``}`
}

/**
 * What {@link missingInformation} says of such a person, as far as one condition on the period and on the types of
 * the events can say it: it narrows a list, and the list itself asks the domain.
 */
function lacking(sql: Queryable, item: MissingItem) {
  const none = (condition: ReturnType<Queryable>) => sql`AND NOT EXISTS (
    SELECT FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.case_id = p.case_id AND v.claim_status <> 'retracted' AND ${condition})`
  switch (item) {
    case 'place':
      return sql`AND p.prison_id IS NULL`
    case 'charge':
    case 'health':
      return none(sql`e.type = ${TYPE_OF[item]}`)
    case 'lawyer':
      return none(sql`(e.type = 'access_denied' AND v.details ->> 'to' = 'lawyer'
        OR e.type = 'hearing' AND v.details ? 'lawyerPresent'
        OR e.type = 'contact' AND v.details ->> 'channel' = 'lawyer')`)
    case 'arrest_day':
      return sql`AND (p.held_since IS NULL OR p.held_since ->> 'earliest' IS DISTINCT FROM p.held_since ->> 'latest')`
    case 'last_contact':
      return sql`AND (p.last_contact IS NULL
        OR p.last_contact ->> 'earliest' IS DISTINCT FROM p.last_contact ->> 'latest')`
    case 'sentence':
      return sql`AND p.status IN ('imprisoned', 'death_row', 'sentenced') ${none(sql`e.type = 'sentence'`)}`
    case 'consent':
      return sql`AND NOT EXISTS (SELECT FROM file.consent g WHERE g.case_id = p.case_id AND g.basis IS NOT NULL
        AND g.withdrawn_on IS NULL)`
  }
}
