import { asPlainCell } from '@/lib/domain/contract/open-tables'
import { EDITION_TABLES, PASSING_COLUMNS } from '@/lib/domain/editions/edition-files'
import { csvLines } from '@/lib/files/csv-lines'
import { type CaseCells, toCaseCells } from '@/lib/open/export/case-cells'
import { toContractRow } from '@/lib/open/to-contract'
import { type EditionPart, stableOf } from './edition-part'
import type { EditionCase, EditionEvent } from './read-edition-cases'

type Cells = Readonly<Record<string, string | number>>

/** The lines of one case in each file that holds cases or events; `asOf` as `YYYY-MM-DD`. No cell begins a formula. */
export function partsOfCase(one: EditionCase, asOf: string): EditionPart[] {
  const cells = toCaseCells(one, asOf)
  const of = { subject: one.id, case_id: one.id, names: [], stable: '' }
  const { at } = one
  const feature = {
    type: 'Feature', id: one.id, geometry: at && { type: 'Point', coordinates: [at.longitude, at.latitude] },
    properties: nullsOf(cells),
  }
  const events = one.events.map((event) => eventCells(one, event))
  return [
    { ...of, file: 'cases.csv', names: namesOf(one), stable: stableOf(lastingOf(cells)), body: writeLines([{ ...cells }]) },
    { ...of, file: 'cases.geojson', body: JSON.stringify(feature) },
    { ...of, file: 'cases.ndjson', body: `${JSON.stringify({ asOf, ...toContractRow(one) })}\n` },
    ...(events.length > 0 ? [{
      ...of, file: 'events.csv', names: one.events.map(({ id }) => `event:${id}`), stable: stableOf(events),
      body: writeLines(events),
    }] : []),
  ]
}

/** Rows of a table as lines of CSV, without its header. */
export function writeLines(rows: readonly Cells[]): string {
  const [, ...lines] = csvLines(rows)
  return lines.join('')
}

function lastingOf(cells: CaseCells): unknown[] {
  return Object.entries(cells).filter(([column]) => !PASSING_COLUMNS.includes(column))
}

/** In JSON, what is not known is null and no empty text. */
function nullsOf(cells: CaseCells): Record<string, string | number | null> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell === '' ? null : cell]))
}

/** Whatever source or prison the lines of a case name. */
function namesOf({ events, prison, prisonPossible }: EditionCase): string[] {
  const prisons = events.flatMap(({ prisonId, fromPrisonId }) => [prisonId, fromPrisonId])
  const named = [...prisons, prison?.id, prisonPossible?.id].flatMap((id) => (id ? [`prison:${id}`] : []))
  return [...new Set([...named, ...events.flatMap(({ sources }) => sources.map((id) => `source:${id}`))])].sort()
}

function eventCells({ id, slug }: EditionCase, event: EditionEvent): Cells {
  const cells: Record<(typeof EDITION_TABLES.events)[number], string> = {
    case_id: id,
    case_slug: slug,
    id: event.id,
    type: event.type,
    date: event.date,
    date_earliest: event.earliest ?? '',
    date_latest: event.latest ?? '',
    end_date: event.endDate ?? '',
    end_date_earliest: event.endEarliest ?? '',
    end_date_latest: event.endLatest ?? '',
    prison_id: event.prisonId ?? '',
    from_prison_id: event.fromPrisonId ?? '',
    details: JSON.stringify(event.details),
    claim_status: event.claimStatus,
    grade: event.grade,
    sources: event.sources.join('; '),
    note: asPlainCell(event.note ?? ''),
  }
  return cells
}
