import type { BoardLine } from '@/components/board/board-line'
import type { WaitingLine } from '@/components/board/waiting-entry'
import { civilDayOf, now } from '@/lib/clock'
import { readBoardFilter, WHOLE_BOARD, type BoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { BoardRow } from '@/lib/team/board-row'
import { countQueues, isOverdue, REVIEW_DUE_DAYS } from '@/lib/team/count-queues'
import { findMissing } from '@/lib/team/find-missing'
import { listMyCases } from '@/lib/team/list-my-cases'
import { listPrisonNames } from '@/lib/team/list-prison-names'
import { listUrgentCases } from '@/lib/team/list-urgent-cases'
import { listWaiting, type WaitingEvent } from '@/lib/team/list-waiting'
import { listSentBackIdentities, listWaitingIdentities } from '@/lib/team/list-waiting-identities'
import { listWaitingThere } from '@/lib/team/list-waiting-there'
import type { TeamSearch } from './open-team-page'
import { toIdentityLine } from './to-identity-line'
import { toThereLine } from './to-there-line'

const BESIDE = 6
const MOST_WAITING = 100

/** Everything that the board shows for an address on a day. */
export async function readBoard(viewer: Viewer, search: TeamSearch, asOf: Day) {
  const filter = readBoardFilter(search)
  const asksOverdue = filter.queue === 'overdue'
  const [queues, lines, overdue, sentBack, waiting, mine, ...identities] = await Promise.all([
    readQueues(viewer, asOf),
    asksOverdue ? [] : readLines(viewer, filter, asOf),
    asksOverdue ? readOverdue(viewer, now()) : NOTHING_OVERDUE,
    listWaiting(viewer, { kind: 'sent_back' }, BESIDE),
    listWaiting(viewer, { kind: 'all' }, BESIDE),
    listMyCases(viewer, { ...WHOLE_BOARD, show: 2 * BESIDE }, asOf),
    listSentBackIdentities(viewer, BESIDE), listWaitingIdentities(viewer, BESIDE),
  ])
  const there = await Promise.all([true, false].map((sentBack) => listWaitingThere(viewer, { sentBack }, BESIDE)))
  const missing = (await withMissing(viewer, mine, asOf)).slice(0, BESIDE)
  const beside = [...sentBack, ...waiting].map(toLine)
  const persons = identities.flat().map(toIdentityLine)
  return {
    filter, queues, lines, overdue, waiting: beside, identities: persons,
    there: there.flat().map(toThereLine), missing,
  }
}

async function readQueues(viewer: Viewer, asOf: Day) {
  const [{ critical, urgent, mine, review, overdue }, prisons] = await Promise.all([
    countQueues(viewer, asOf, now()), listPrisonNames(viewer),
  ])
  // What is missing is asked of each case, so it is not counted.
  return { critical, prisons, counts: { urgent, mine, review, overdue, missing: null }, dueDays: REVIEW_DUE_DAYS }
}

const NOTHING_OVERDUE = { lines: [], identities: [], there: [] }

/** All that has waited too long for a reviewer at an instant, the longest first in each list. */
async function readOverdue(viewer: Viewer, nowAt: Date) {
  const [events, identities, there] = await Promise.all([
    listWaiting(viewer, { kind: 'overdue', now: nowAt }, MOST_WAITING), listWaitingIdentities(viewer, MOST_WAITING),
    listWaitingThere(viewer, { sentBack: false }, MOST_WAITING),
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
