import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres, type Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { applyImport } from '../import/apply-import'
import { auditImport } from '../import/audit-import'
import { isEmpty } from '../import/plan-import'
import type { Origin } from '../import/write-events'
import { readKeys, type Keys } from '../keys'
import { lockCases } from '../lock-cases'
import { holdPrisonEvents } from '../prison-events/lock-prison-events'
import { publishCases } from '../publish-cases'
import { writeChange } from '../write-change'
import { type AskedList, assertAsker } from './assert-asker'
import { layBeside, type LaidPerson } from './lay-beside'
import { lockList } from './list-lock'
import { groundOf, type ListGround } from './list-rows'
import { readSteppingList, StepRefused } from './list-step-state'
import { planList, type ListPlan } from './plan-list'
import { reviveCases } from './revive-cases'
import { countPeople, decisionsIn, digestMarks, readStaged } from './stage-people'
import { rememberPeople } from './remember-people'
import { writeVersionsBack } from './write-list-events'

/** Told how far a step is. */
export type Hear = (step: 'reading' | 'comparing' | 'writing' | 'publishing', done: number, total: number) => void

const LOCK_TIMEOUT_MS = 20_000

/**
 * Brings a list in as it was last laid beside the record, in one transaction: all or nothing, every event proposed by
 * whoever brought it. Where the record has changed since, so that something else would be written, it is refused.
 * Throws {@link StepRefused}, with nothing written. Only the cases that it changes are locked.
 */
export async function commitList(sql: Sql, asked: AskedList, on: Day, hear: Hear): Promise<void> {
  const { importId } = asked
  await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    if (!(await lockList(db, importId))) throw new StepRefused('running')
    await assertAsker(db, asked)
    await db`SELECT set_config('lock_timeout', ${String(LOCK_TIMEOUT_MS)}, true)`
    const list = await readSteppingList(db, importId)
    if (list?.state !== 'committing' || list.mapping === null) throw new StepRefused('not_open')
    // Two imports at once would both find the same people missing. Released when the transaction ends.
    await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
    await holdPrisonEvents(db)
    const [keys, staged] = [await readKeys(db), await readStaged(db, importId)]
    hear('comparing', 0, staged.length)
    await lockCases(db, staged.flatMap(({ caseId }) => caseId ?? []))
    const ground = groundOf(keys, list.mapping)
    const people = await layBeside(db, keys, ground, staged.map(({ content }) => content.row), decisionsIn(staged))
    if (digestMarks(people) !== digestMarks(staged)) throw new StepRefused('changed_since')
    if (people.some(({ outcome }) => outcome === 'undecided')) throw new StepRefused('undecided')
    await write(db, keys, { importId, digest: list.digest, author: list.author, ground, on, hear }, people)
    await assertAsker(db, asked)
  })
}

interface Order {
  importId: string
  digest: string
  author: string
  ground: ListGround
  on: Day
  hear: Hear
}

async function write(db: Statements, keys: Keys, order: Order, people: readonly LaidPerson[]): Promise<void> {
  const { importId, author, ground, on, hear } = order
  const whole = await planList(db, ground, people)
  const changes = !isEmpty(whole.plan) || whole.revived.length > 0
  hear('writing', 0, whole.caseIds.length)
  const batchId = changes ? await openBatch(db, order, countPeople(people)) : null
  const tags = batchId === null ? new Set<string>()
    : await writeWhole(db, whole, { actor: author, batchId }, on, hear)
  await rememberPeople(db, { importId, list: ground.name, batchId, people })
  if (batchId !== null) await writeAudit(db, toldOf(keys, whole, { actor: author, batchId }))
  await writeChange(db, tags)
}

async function writeWhole(
  db: Statements, { plan, retracts, revived, caseIds }: ListPlan, origin: Origin, on: Day, hear: Hear,
): Promise<ReadonlySet<string>> {
  await reviveCases(db, revived)
  await applyImport(db, plan, origin, false)
  const versions = await db<{ eventId: string; of: number }>`
    SELECT id::text AS "eventId", version AS of FROM file.event
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(retracts)}::text::jsonb)::uuid)`
  await writeVersionsBack(db, versions.map((one) => ({ ...one, change: 'retract', claimStatus: 'retracted' })), origin)
  return publishCases(db, caseIds, on, (done) => hear('publishing', done, caseIds.length))
}

async function openBatch(db: Statements, { digest, author }: Order, counts: unknown): Promise<string> {
  const [batch] = await db<{ id: string }>`
    INSERT INTO file.import_batch (trusted, actor, digest, counts)
    VALUES (false, ${author}::text, ${digest}::text, ${JSON.stringify(counts)}::text::jsonb)
    RETURNING id::text`
  if (!batch) throw new Error('the import was given no number')
  return batch.id
}

function toldOf(keys: Keys, { plan, retracts, revived }: ListPlan, origin: Origin): AuditEntry[] {
  const plain = (action: string, subjectKind: AuditEntry['subjectKind']) => (subjectId: string): AuditEntry =>
    ({ actor: origin.actor, action, subjectKind, subjectId, fields: [], digest: null })
  return [
    ...auditImport(keys, plan, origin, false), ...retracts.map(plain('event.retract', 'event')),
    ...revived.map(plain('case.revive', 'case')),
  ]
}
