import { addresseeFile, type AddresseeRow } from './addressee-row'
import { BadRows, type BadRow } from './bad-row'
import { caseFile, type CaseRow } from './case-row'
import { eventFile, type EventRow } from './event-row'
import { figureFile, type FigureRow } from './figure-row'
import type { Referred } from './file-kind'
import { prisonEventFile, type PrisonEventRow } from './prison-event-row'
import { prisonFile, type PrisonRow } from './prison-row'
import { readRows, type Mention, type Placed } from './read-rows'
import { sourceFile, type SourceRow } from './source-row'

/** The exchange files, in the order in which they refer to each other and are reported. */
export const EXCHANGE_FILES = [
  'sources.csv', 'prisons.csv', 'cases.csv', 'events.csv', 'prison_events.csv', 'figures.csv', 'addressees.csv',
] as const
export type ExchangeFileName = (typeof EXCHANGE_FILES)[number]

/** The contents of exchange files by name; a file that is not there has no rows. */
export type ExchangeFiles = ReadonlyMap<ExchangeFileName, Uint8Array>

/** The parsed rows of a set of exchange files. */
export interface ExchangeSet {
  sources: Placed<SourceRow>[]
  prisons: Placed<PrisonRow>[]
  cases: Placed<CaseRow>[]
  events: Placed<EventRow>[]
  prison_events: Placed<PrisonEventRow>[]
  figures: Placed<FigureRow>[]
  addressees: Placed<AddresseeRow>[]
}

/** The ids that a database holds already, to which rows may refer. */
export type KnownIds = Readonly<Record<Referred, ReadonlySet<string>>>

export type ExchangeRead = { ok: true; set: ExchangeSet } | { ok: false; count: number; badRows: BadRow[] }

/**
 * Reads a whole set of exchange files and checks each row, also against the other files and the ids `known` already.
 * Either every row is right, or all that is wrong is told (the first 200 in full, and how many there are).
 */
export function readExchangeSet(files: ExchangeFiles, known: KnownIds): ExchangeRead {
  const bad = new BadRows()
  const sources = readRows(sourceFile, files.get('sources.csv'), bad)
  const prisons = readRows(prisonFile, files.get('prisons.csv'), bad)
  const cases = readRows(caseFile, files.get('cases.csv'), bad)
  const events = readRows(eventFile, files.get('events.csv'), bad)
  const prisonEvents = readRows(prisonEventFile, files.get('prison_events.csv'), bad)
  const figures = readRows(figureFile, files.get('figures.csv'), bad)
  const addressees = readRows(addresseeFile, files.get('addressees.csv'), bad)
  const given: KnownIds = { source: sources.ids, prison: prisons.ids, case: cases.ids }
  for (const read of [events, prisonEvents, figures, addressees]) checkMentions(read.mentions, given, known, bad)
  if (bad.count > 0) return { ok: false, count: bad.count, badRows: bad.sorted(EXCHANGE_FILES) }
  return {
    ok: true,
    set: {
      sources: sources.rows,
      prisons: prisons.rows,
      cases: cases.rows,
      events: events.rows,
      prison_events: prisonEvents.rows,
      figures: figures.rows,
      addressees: addressees.rows,
    },
  }
}

function checkMentions(mentions: readonly Mention[], given: KnownIds, known: KnownIds, bad: BadRows): void {
  for (const { file, line, column, of, id } of mentions) {
    if (!given[of].has(id) && !known[of].has(id)) bad.add(file, line, column, `no ${of} has the id ${id}`)
  }
}
