import type { Statements } from '@/lib/db/statements'
import type { ImportPlan } from './plan-import'
import { writeCases } from './write-cases'
import { writeEvents, type Origin } from './write-events'
import { writePrisonEvents } from './write-prison-events'
import { writeAddressees, writeFigures, writePrisons, writeSources } from './write-references'

const CHUNK = 1000

/**
 * Writes what a plan changes; the cases it touches are to be published after it, then its figures and addressees, and
 * the audit log is told last.
 */
export async function applyImport(
  db: Statements,
  plan: ImportPlan,
  origin: Origin,
  trust: boolean,
): Promise<void> {
  for (const chunk of chunks(plan.sources)) await writeSources(db, chunk.map((one) => one.row))
  for (const chunk of chunks(plan.prisons)) await writePrisons(db, chunk.map((one) => one.row))
  for (const chunk of chunks(plan.cases)) await writeCases(db, chunk, origin, trust)
  for (const chunk of chunks(plan.events)) await writeEvents(db, chunk, origin)
  for (const chunk of chunks(plan.prison_events)) await writePrisonEvents(db, chunk, origin)
  for (const chunk of chunks(plan.figures)) await writeFigures(db, chunk.map((one) => one.row))
  for (const chunk of chunks(plan.addressees)) await writeAddressees(db, chunk.map((one) => one.row))
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK)
}
