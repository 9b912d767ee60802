import type { ExchangeFileName } from '../exchange-set'
import { csvLines } from '../csv-lines'
import { inventPrisonEvents } from './invented-prison-events'
import { inventCases, inventEvents, inventPrisons, inventSources } from './invented-rows'
import type { InventedPlan } from './story'

/**
 * The exchange files of a set of invented people, as lines of CSV that are made while they are read: the same plan
 * gives the same text. `from` and `to` narrow it to people by index, with all sources and prisons, and what happened
 * at them.
 */
export function inventFiles(
  plan: InventedPlan,
  from = 0,
  to = plan.cases,
): Map<ExchangeFileName, Generator<string>> {
  return new Map<ExchangeFileName, Generator<string>>([
    ['sources.csv', csvLines(inventSources(plan))],
    ['prisons.csv', csvLines(inventPrisons(plan))],
    ['cases.csv', csvLines(inventCases(plan, from, to))],
    ['events.csv', csvLines(inventEvents(plan, from, to))],
    ['prison_events.csv', csvLines(inventPrisonEvents(plan))],
  ])
}
