import type { ExchangeSet } from '@/lib/files/exchange-set'
import { lockCases } from '../lock-cases'
import type { Keys } from '../keys'
import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'
import { changeCase, readExistingCases, type CaseChange } from './case-changes'
import { diffRows, type RowChange } from './diff-rows'
import { changeEvent, identifyEvents, readExistingEvents, type EventChange } from './event-changes'
import { readExistingReferences } from './existing-references'
import {
  changePrisonEvent, identifyPrisonEvents, readExistingPrisonEvents, type PrisonEventChange,
} from './prison-event-changes'
import { addresseeColumns, figureColumns, prisonColumns, sourceColumns } from './reference-rows'

/** All that an import would change; rows that the database holds already are in none of the lists. */
export interface ImportPlan {
  sources: RowChange[]
  prisons: RowChange[]
  cases: CaseChange[]
  events: EventChange[]
  prison_events: PrisonEventChange[]
  figures: RowChange[]
  addressees: RowChange[]
}

/** Compares a set of files with the database, whose cases it locks. */
export async function planImport(db: Statements, keys: Keys, set: ExchangeSet, trust: boolean): Promise<ImportPlan> {
  // Figures and addressees have no claim status: they are published where an operator trusts them, and else stay.
  const opened = (row: Row): Row => (trust ? { ...row, is_open: true } : row)
  const sources = set.sources.map(({ row }) => sourceColumns(row))
  const prisons = set.prisons.map(({ row }) => prisonColumns(row))
  const figures = set.figures.map(({ row }) => opened(figureColumns(row)))
  const addressees = set.addressees.map(({ row }) => opened(addresseeColumns(row)))
  const cases = await planCases(db, set, trust)
  const existing = await readExistingReferences(db, {
    sources: idsOf(sources), prisons: idsOf(prisons), figures: idsOf(figures), addressees: idsOf(addressees),
  })
  return {
    sources: diffRows(existing.sources, sources),
    prisons: diffRows(existing.prisons, prisons),
    cases: cases.changes,
    events: await planEvents(db, keys, set, cases.idOf, trust),
    prison_events: await planPrisonEvents(db, keys, set, trust),
    figures: diffRows(existing.figures, figures),
    addressees: diffRows(existing.addressees, addressees),
  }
}

/** Whether an import would change anything. */
export function isEmpty(plan: ImportPlan): boolean {
  return Object.values(plan).every((changes: unknown[]) => changes.length === 0)
}

async function planCases(db: Statements, set: ExchangeSet, trust: boolean) {
  const slugs = [...new Set([...set.cases, ...set.events].map(({ row }) => row.case_id))]
  const known = await readExistingCases(db, slugs)
  const ids = [...known.values()].flatMap(({ id, standsIn }) => [id, ...(standsIn === null ? [] : [standsIn])])
  await lockCases(db, ids)
  // Read again: what was read before the lock may be out of date.
  const existing = await readExistingCases(db, slugs)
  const changes = set.cases.flatMap(({ row }) => changeCase(existing.get(row.case_id), row, trust) ?? [])
  const idOf = new Map(changes.map(({ slug, id }) => [slug, id]))
  for (const [slug, { id, standsIn }] of existing) idOf.set(slug, standsIn ?? id)
  return { changes, idOf }
}

async function planEvents(
  db: Statements,
  keys: Keys,
  set: ExchangeSet,
  idOf: ReadonlyMap<string, string>,
  trust: boolean,
): Promise<EventChange[]> {
  const wanted = identifyEvents(keys, set.events.map(({ row }) => row))
  const existing = await readExistingEvents(db, wanted.map((one) => one.id))
  return wanted.flatMap((one) => {
    const caseId = idOf.get(one.row.case_id)
    if (caseId === undefined) throw new Error(`no case has the id ${one.row.case_id}, which was checked before`)
    return changeEvent(existing.get(one.id), one, caseId, trust) ?? []
  })
}

async function planPrisonEvents(
  db: Statements,
  keys: Keys,
  set: ExchangeSet,
  trust: boolean,
): Promise<PrisonEventChange[]> {
  const wanted = identifyPrisonEvents(keys, set.prison_events.map(({ row }) => row))
  const existing = await readExistingPrisonEvents(db, wanted.map((one) => one.id))
  return wanted.flatMap((one) => changePrisonEvent(existing.get(one.id), one, trust) ?? [])
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map((row) => String(row['id']))
}
