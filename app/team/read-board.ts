import type { BoardLine } from '@/components/board/board-line'
import type { WaitingLine } from '@/components/board/waiting-entry'
import { civilDayOf, now } from '@/lib/clock'
import { type BoardFilter, MOST_ROWS, type Queue, readBoardFilter } from '@/lib/domain/board-filter'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
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
import { countTasks } from '@/lib/team/tasks/count-tasks'
import { findTaskMarks } from '@/lib/team/tasks/find-task-marks'
import { listOpenCases } from '@/lib/team/tasks/list-open-cases'
import { BOTH_KINDS } from '@/lib/team/waiting-kind'
import type { TeamSearch } from './open-team-page'
import { readActing } from './read-acting'
import { toIdentityLine } from './to-identity-line'
import { toThereLine } from './to-there-line'

const BESIDE = 6

/** Everything that the board shows for an address on a day. */
export async function readBoard(viewer: Viewer, search: TeamSearch, asOf: Day) {
  const filter = readBoardFilter(search)
  const asksOverdue = filter.queue === 'overdue'
  const moment = { on: asOf, at: now() }
  const [queues, lines, acting, overdue, waiting, persons, there, missing] = await Promise.all([
    readQueues(viewer, moment),
    OF_LINES.includes(filter.queue) ? [] : readLines(viewer, filter, moment), readActing(viewer, filter, moment),
    asksOverdue ? readOverdue(viewer, filter.show, now()) : NOTHING_OVERDUE,
    listWaiting(viewer, BOTH_KINDS, BESIDE), listWaitingIdentities(viewer, BOTH_KINDS, BESIDE),
    listWaitingThere(viewer, BOTH_KINDS, BESIDE), listMissingOfMine(viewer, asOf, 2 * BESIDE),
  ])
  return {
    filter, queues, lines, acting, overdue, waiting: waiting.map(toLine), identities: persons.map(toIdentityLine),
    there: there.map(toThereLine), missing: missing.slice(0, BESIDE),
  }
}

/** The queues that hold no cases. */
const OF_LINES: readonly Queue[] = ['overdue', 'taken', 'snoozed', 'followups']

async function readQueues(viewer: Viewer, moment: Moment) {
  const [{ critical, urgent, mine, review, overdue }, acting, prisons] = await Promise.all([
    countQueues(viewer, moment.on, moment.at), countTasks(viewer, moment), nameAllPrisons(viewer),
  ])
  // What is missing and what is coming is asked of each case, so it is not counted.
  const counts = { urgent, mine, review, overdue, missing: null, ...acting, followups: null }
  return { critical, prisons, counts, dueDays: REVIEW_DUE_DAYS }
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

async function readLines(viewer: Viewer, filter: BoardFilter, moment: Moment): Promise<BoardLine[]> {
  if (filter.queue === 'missing') return readMissing(viewer, filter, moment)
  return withMarks(await readRows(viewer, filter, moment), moment)
}

/**
 * Those of whom something is not on record. Postgres does not say of whom: until there are as many as are shown, more
 * are looked at, or a list that lost a few of its first rows would seem to be at its end.
 */
async function readMissing(viewer: Viewer, filter: BoardFilter, moment: Moment): Promise<BoardLine[]> {
  for (let looked = filter.show; ; looked = Math.min(2 * looked, MOST_ROWS)) {
    const rows = await readRows(viewer, { ...filter, show: looked }, moment)
    const found = await withMissing(viewer, rows, moment.on)
    const isEnough = found.length >= filter.show || rows.length < looked || looked === MOST_ROWS
    if (isEnough) return withMarks(found.slice(0, filter.show), moment)
  }
}

async function withMarks<Row extends BoardRow>(rows: readonly Row[], moment: Moment) {
  const marks = await findTaskMarks(rows.map(({ id }) => id), moment)
  return rows.map((row) => ({ ...row, tasks: marks.get(row.id) ?? [] }))
}

async function readRows(viewer: Viewer, filter: BoardFilter, moment: Moment): Promise<BoardRow[]> {
  const { queue, whose } = filter
  if (queue === 'act' || queue === 'unattended') return listOpenCases(viewer, queue, filter, moment)
  const isMine = queue === 'mine' || (queue === 'missing' && whose === 'mine')
  return (isMine ? listMyCases : listUrgentCases)(viewer, filter, moment.on)
}

async function withMissing(viewer: Viewer, rows: readonly BoardRow[], asOf: Day) {
  const missing = await findMissing(viewer, rows.map(({ id }) => id), asOf)
  return rows.map((row) => ({ ...row, missing: missing.get(row.id) ?? [] }))
    .filter((row) => row.missing.length > 0)
}

/** An event that waits, with the civil day since which it does. */
export function toLine({ since, ...event }: WaitingEvent): WaitingLine {
  return { ...event, sinceOn: formatDay(civilDayOf(since)) }
}
