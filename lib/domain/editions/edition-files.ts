import { OPEN_TABLES } from '../contract/open-tables'

/** The tables of an edition, and their columns in order. Prisons come without counts of people. */
export const EDITION_TABLES = {
  cases: OPEN_TABLES.cases,
  events: [
    'case_id', 'case_slug', 'id', 'type', 'date', 'date_earliest', 'date_latest', 'end_date', 'end_date_earliest',
    'end_date_latest', 'prison_id', 'from_prison_id', 'details', 'claim_status', 'grade', 'sources', 'note',
  ],
  prisons: OPEN_TABLES.prisons.filter((column) => column !== 'people_held'),
  sources: OPEN_TABLES.sources,
} as const
export type EditionTable = keyof typeof EDITION_TABLES

/** Cells that change with every day that passes, or with every edit: two editions are compared without them. */
export const PASSING_COLUMNS: readonly string[] = ['as_of', 'silence_at_least', 'silence_at_most', 'updated_on']

/** The files that hold the lines of cases, or of what they name. */
export const DATA_FILES = [
  'cases.csv', 'cases.geojson', 'cases.ndjson', 'events.csv', 'prisons.csv', 'sources.csv',
] as const

/** What stands around the lines of a file, and between two of them. */
export interface FileFrame {
  head: string
  between: string
  tail: string
}

const UNFRAMED: FileFrame = { head: '', between: '', tail: '' }

/** The frame of a file by its name; `asOf` is the day of the edition. A file that is no table has none. */
export function frameOf(file: string, asOf: string): FileFrame {
  const table = /^([a-z]+)\.csv$/.exec(file)?.[1]
  if (table !== undefined && isTable(table)) return { ...UNFRAMED, head: `${EDITION_TABLES[table].join(',')}\n` }
  if (file !== 'cases.geojson') return UNFRAMED
  return { head: `{"type":"FeatureCollection","asOf":"${asOf}","features":[\n`, between: ',\n', tail: '\n]}\n' }
}

function isTable(name: string): name is EditionTable {
  return Object.hasOwn(EDITION_TABLES, name)
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  sig: 'application/octet-stream',
}

/** The media type of a file by its ending; plain text where it has none of ours. */
export function mediaTypeOfFile(name: string): string {
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8'
}

/** The checksums as `sha256sum --check` reads them and `openssl dgst -r` writes them. */
export function writeSums(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256} *${name}\n`).join('')
}
