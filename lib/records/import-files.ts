import { createHash } from 'node:crypto'
import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import type { BadRow } from '@/lib/files/bad-row'
import { EXCHANGE_FILES, readExchangeSet, type ExchangeFiles } from '@/lib/files/exchange-set'
import { leaveOutErased } from './erased-slug'
import { findAffectedCases, findAllCases } from './import/affected-cases'
import { applyImport } from './import/apply-import'
import { auditImport } from './import/audit-import'
import { findWithoutConsent } from './import/case-changes'
import { countImport, type ImportCounts } from './import/import-counts'
import { readKnownIds } from './import/known-ids'
import { isEmpty, planImport, type ImportPlan } from './import/plan-import'
import { readKeys, type Keys } from './keys'
import { auditRules, findFreshRules, loadRules } from './load-rules'
import { lockCases } from './lock-cases'
import { findPrisonEvents } from './prison-events/find-prison-events'
import { holdPrisonEvents, lockPrisonEvents } from './prison-events/lock-prison-events'
import { publishPrisonEvents } from './prison-events/publish-prison-events'
import { publishCases } from './publish-cases'
import { publishFigures } from './publish-figures'
import { republishReferences } from './republish-references'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { writeChange } from './write-change'

/** What an import is asked to do. */
export interface ImportOrder {
  files: ExchangeFiles
  /** The table of rules as the project ships it: a database that does not know it yet takes it. */
  rules: readonly Rule[]
  /** Keeps claim statuses as given, and takes an absent audience for public: for operators only. */
  trust: boolean
  /** Does everything and takes it back. */
  dryRun: boolean
  /** Who imports, as the audit log names them. */
  actor: string
  /** The civil day on which published cases are updated. */
  on: Day
  onProgress?: (step: 'reading' | 'writing' | 'publishing', done: number, total: number) => void
}

/** What an import did, or with `dryRun` would have done. */
export interface ImportDone {
  changed: boolean
  batchId: string | null
  rules: string[]
  counts: ImportCounts
  /** The case ids of rows that ask for publication without all three columns of consent: they stay with the team. */
  withoutConsent: string[]
}

export type ImportResult = ({ ok: true } & ImportDone) | { ok: false; count: number; badRows: BadRow[] }

class TakenBack extends Error {
  constructor(readonly result: ImportDone) {
    super('a dry run is taken back')
  }
}

/**
 * Imports a set of exchange files, all or nothing, in one transaction: every row is checked before anything is written,
 * and rows that the database holds already change nothing at all. Removing a row from a file removes nothing.
 */
export async function importFiles(sql: Sql, order: ImportOrder): Promise<ImportResult> {
  try {
    return await sql.begin(async (transaction): Promise<ImportResult> => {
      const result = await importInside(overPostgres(transaction), order)
      if (result.ok && order.dryRun) throw new TakenBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof TakenBack) return { ok: true, ...error.result, batchId: null }
    throw error
  }
}

async function importInside(db: Statements, order: ImportOrder): Promise<ImportResult> {
  // Two imports at once would both find the same rows missing. Released when the transaction ends.
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
  order.onProgress?.('reading', 0, 1)
  const read = readExchangeSet(order.files, await readKnownIds(db))
  if (!read.ok) return read
  await (read.set.prison_events.length > 0 ? lockPrisonEvents(db) : holdPrisonEvents(db))
  const keys = await readKeys(db)
  const set = await leaveOutErased(db, keys, read.set)
  const plan = await planImport(db, keys, set, order.trust)
  const counts = countImport(set, plan)
  const told = { counts, withoutConsent: findWithoutConsent(set) }
  const { fresh } = await findFreshRules(db, keys, order.rules)
  if (isEmpty(plan) && fresh.length === 0) return { ok: true, changed: false, batchId: null, rules: [], ...told }
  order.onProgress?.('writing', 0, 1)
  const affected = fresh.length > 0 ? await findAllCases(db) : await findAffectedCases(db, plan)
  await lockCases(db, affected)
  const rules = await loadRules(db, fresh, order)
  const batchId = isEmpty(plan) ? null : await openBatch(db, order, counts)
  const origin = batchId === null ? null : { actor: order.actor, batchId }
  if (origin) await applyImport(db, plan, origin, order.trust)
  const tags = await publish(db, keys, order, plan, affected, rules)
  // The log's lock is everybody's, and whoever closes the site waits for it: publishing takes minutes.
  await writeAudit(db, auditRules(keys, fresh, order.actor))
  if (origin) await writeAudit(db, auditImport(keys, plan, origin, order.trust))
  await writeChange(db, tags)
  return { ok: true, changed: true, batchId, rules, ...told }
}

async function openBatch(db: Statements, order: ImportOrder, counts: ImportCounts): Promise<string> {
  const digest = createHash('sha256')
  for (const name of EXCHANGE_FILES) digest.update(`${name}\n`).update(order.files.get(name) ?? '')
  const [batch] = await db<{ id: string }>`
    INSERT INTO file.import_batch (trusted, actor, digest, counts)
    VALUES (${order.trust}::boolean, ${order.actor}::text, ${digest.digest('hex')}::text,
      ${JSON.stringify(counts)}::text::jsonb)
    RETURNING id::text`
  if (!batch) throw new Error('the import was given no number')
  return batch.id
}

async function publish(
  db: Statements,
  keys: Keys,
  order: ImportOrder,
  plan: ImportPlan,
  affected: readonly string[],
  rules: readonly string[],
): Promise<ReadonlySet<string>> {
  const created = plan.cases.filter((one) => one.kind === 'create').map((one) => one.id)
  const caseIds = [...new Set([...affected, ...created])].sort()
  const tags = new Set(
    await publishCases(db, caseIds, order.on, (done) => order.onProgress?.('publishing', done, caseIds.length)),
  )
  const updated = (changes: ImportPlan['sources']) => changes.flatMap(({ kind, id }) => (kind === 'update' ? [id] : []))
  const resting = await findPrisonEvents(db, { prisonIds: updated(plan.prisons), sourceIds: [] })
  const there = new Set([...plan.prison_events.map(({ id }) => id), ...resting])
  for (const tag of await publishPrisonEvents(db, keys, [...there])) tags.add(tag)
  for (const tag of await republishReferences(db, keys, updated(plan.sources))) tags.add(tag)
  const opened = order.trust && plan.figures.length + plan.addressees.length > 0
  if (opened) await publishFigures(db, keys, plan.figures.map((one) => one.row), plan.addressees.map((one) => one.row))
  if (opened || rules.length > 0) for (const tag of ['list', 'map']) tags.add(tag)
  if (rules.length > 0) tags.add('rules')
  return tags
}
