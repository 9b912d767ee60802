import { performance } from 'node:perf_hooks'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { editEvent } from '@/lib/records/edit-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '@/tests/factories/a-viewer'
import { createTestDatabase } from '@/tests/factories/database'
import { importInvented } from './fill-open'
import { ON } from './invented-set'

const GOAL_MS = 50
const CASES = 200
const ROUNDS = 120
const CLIENTS = 64
const CLIENT_CASES = 20

/** A published event that is edited and verified again, and the events of its case. */
interface Target {
  eventId: string
  version: number
  events: number
}

/** Times one save with all that follows from it beside a bare INSERT, and many people who save at once. */
export async function benchSaves(edits: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await importInvented(team, CASES)
  const targets = await findTargets(team)
  await benchOne(superuser, targets)
  await benchMany(targets.slice(0, CLIENT_CASES), edits)
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
}

/** One published event of each of some cases. */
async function findTargets(team: Sql): Promise<Target[]> {
  const rows = await team<Target[]>`
    SELECT DISTINCT ON (p.case_id) p.id AS "eventId", e.version, (SELECT count(*) FROM file.event o
      WHERE o.case_id = p.case_id) AS events
    FROM open.event p JOIN file.event e ON e.id = p.id
    WHERE p.type IN ('arrest', 'charge', 'hearing') ORDER BY p.case_id, p.id`
  return [...rows]
}

async function benchOne(superuser: Sql, targets: readonly Target[]): Promise<void> {
  const [editor, reviewer] = [aViewer('volunteer'), aViewer('reviewer')]
  await superuser`CREATE SCHEMA bare`
  await superuser`CREATE TABLE bare.row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text)`
  const started = process.cpuUsage()
  const times = { bare: [] as number[], edit: [] as number[], verify: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const target = targets[round % targets.length]
    if (!target) throw new Error('nothing is published')
    const { eventId, version } = target
    times.bare.push(await timeMs(() => superuser`INSERT INTO bare.row (note) VALUES (${`note ${round}`})`))
    const edit = { eventId, version, changes: { locator: `as timed in round ${round}` }, overrideReason: 'as in the source' }
    times.edit.push(await timeMs(() => editEvent(editor, edit, ON), isDone))
    const read = { eventId, version: version + 1, confirmPublic: true }
    times.verify.push(await timeMs(() => verifyEvent(reviewer, read, ON), isDone))
    target.version += 2
  }
  const { user, system } = process.cpuUsage(started)
  const [bare, edit, verify] = [medianOf(times.bare), medianOf(times.edit), medianOf(times.verify)]
  const size = medianOf(targets.map(({ events }) => events))
  console.log(`saves: cases of ${size} events at the median, of which one is public and edited, then verified again`)
  console.log(`  a bare INSERT of one row: ${bare.toFixed(2)} ms`)
  for (const [name, ms] of [['an edit, unpublished', edit], ['a verification, published', verify]] as const) {
    console.log(`  ${name}: ${ms.toFixed(1)} ms, ${(ms / bare).toFixed(0)} times that (goal: at most ${GOAL_MS} ms)`)
  }
  console.log(`  of a save, ${((user + system) / 2000 / ROUNDS).toFixed(1)} ms are CPU of this process, at the mean`)
}

/** Many people at once, each of whom reads anew and saves again after a conflict. */
async function benchMany(targets: readonly Target[], edits: number): Promise<void> {
  const left = Array.from({ length: edits }, (_, at) => ({ at, target: targets[at % targets.length] }))
  const times: number[] = []
  let conflicts = 0
  const work = async () => {
    const viewer = aViewer('volunteer')
    for (let next = left.pop(); next?.target; next = left.pop()) {
      const { eventId } = next.target
      const changes = { note: `edit ${next.at}` }
      const start = performance.now()
      let { version } = next.target
      for (;;) {
        const result = await editEvent(viewer, { eventId, version, changes, overrideReason: 'as in the source' }, ON)
        if (result.ok) break
        if (result.reason !== 'conflict') throw new Error(result.reason)
        conflicts += 1
        version = result.version
      }
      times.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: CLIENTS }, work))
  const seconds = (performance.now() - start) / 1000
  console.log(`  ${CLIENTS} people, ${edits} edits of ${targets.length} cases: ${seconds.toFixed(1)} s, `
    + `${(edits / seconds).toFixed(0)} a second, ${conflicts} conflicts answered, `
    + `longest wait ${(Math.max(...times) / 1000).toFixed(1)} s`)
}

function isDone(result: { ok: boolean; reason?: string }): void {
  if (!result.ok) throw new Error(result.reason)
}

async function timeMs<Done>(task: () => PromiseLike<Done>, check: (done: Done) => void = () => undefined) {
  const start = performance.now()
  const done = await task()
  const ms = performance.now() - start
  check(done)
  return ms
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
