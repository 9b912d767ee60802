import type { BoardLine } from '@/components/board/board-line'
import type { WaitingLine } from '@/components/board/waiting-entry'
import { civilDayOf, now } from '@/lib/clock'
import { readBoardFilter, type BoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { BoardRow } from '@/lib/team/board-row'
import { countQueues } from '@/lib/team/count-queues'
import { isOverdue, REVIEW_DUE_DAYS } from '@/lib/team/count-waiting'
import { findMissing, listMissingOfMine } from '@/lib/team/find-missing'
import { listMyCases } from '@/lib/team/list-my-cases'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import { listUrgentCases } from '@/lib/team/list-urgent-cases'
import { listWaiting, type WaitingEvent } from '@/lib/team/list-waiting'
import { listWaitingIdentities } from '@/lib/team/list-waiting-identities'
import { listWaitingThere } from '@/lib/team/list-waiting-there'
import { BOTH_KINDS } from '@/lib/team/waiting-kind'
import type { TeamSearch } from './open-team-page'
import { toIdentityLine } from './to-identity-line'
import { toThereLine } from './to-there-line'

const BESIDE = 6

/** Everything that the board shows for an address on a day. */
export async function readBoard(viewer: Viewer, search: TeamSearch, asOf: Day) {
  const filter = readBoardFilter(search)
  const asksOverdue = filter.queue === 'overdue'
  const [queues, lines, overdue, waiting, persons, there, missing] = await Promise.all([
    readQueues(viewer, asOf),
    asksOverdue ? [] : readLines(viewer, filter, asOf),
    asksOverdue ? readOverdue(viewer, filter.show, now()) : NOTHING_OVERDUE,
    listWaiting(viewer, BOTH_KINDS, BESIDE), listWaitingIdentities(viewer, BOTH_KINDS, BESIDE),
    listWaitingThere(viewer, BOTH_KINDS, BESIDE), listMissingOfMine(viewer, asOf, 2 * BESIDE),
  ])
  return {
    filter, queues, lines, overdue, waiting: waiting.map(toLine), identities: persons.map(toIdentityLine),
    there: there.map(toThereLine), missing: missing.slice(0, BESIDE),
  }
}

async function readQueues(viewer: Viewer, asOf: Day) {
  const [{ critical, urgent, mine, review, overdue }, prisons] = await Promise.all([
    countQueues(viewer, asOf, now()), nameAllPrisons(viewer),
  ])
  // What is missing is asked of each case, so it is not counted.
  return { critical, prisons, counts: { urgent, mine, review, overdue, missing: null }, dueDays: REVIEW_DUE_DAYS }
}

const NOTHING_OVERDUE = { lines: [], identities: [], there: [] }

/** All that has waited too long for a reviewer at an instant, the longest first in each list. */
async function readOverdue(viewer: Viewer, show: number, nowAt: Date) {
  const [events, identities, there] = await Promise.all([
    listWaiting(viewer, { overdueAt: nowAt }, show),
    listWaitingIdentities(viewer, ['for_review'], show), listWaitingThere(viewer, ['for_review'], show),
  ])
  const isLate = ({ since }: { since: Date }) => isOverdue(since, nowAt)
  return {
    lines: events.map(toLine), identities: identities.filter(isLate).map(toIdentityLine),
    there: there.filter(isLate).map(toThereLine),
  }
}

async function readLines(viewer: Viewer, filter: BoardFilter, asOf: Day): Promise<BoardLine[]> {
  const isMine = filter.queue === 'mine' || (filter.queue === 'missing' && filter.whose === 'mine')
  const rows = await (isMine ? listMyCases : listUrgentCases)(viewer, filter, asOf)
  return filter.queue === 'missing' ? withMissing(viewer, rows, asOf) : rows
}

async function withMissing(viewer: Viewer, rows: readonly BoardRow[], asOf: Day): Promise<BoardLine[]> {
  const missing = await findMissing(viewer, rows.map(({ id }) => id), asOf)
  return rows.map((row) => ({ ...row, missing: missing.get(row.id) ?? [] })).filter((row) => row.missing.length > 0)
}

/** An event that waits, with the civil day since which it does. */
export function toLine({ since, ...event }: WaitingEvent): WaitingLine {
  return { ...event, sinceOn: formatDay(civilDayOf(since)) }
}
