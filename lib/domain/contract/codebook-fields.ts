import { EDITION_TABLES, type EditionTable } from '../editions/edition-files'
import { OPEN_TABLES, type OpenTable } from './open-tables'

/** A column of a table, or a field of a JSON file by its path; `meaning` is the key of what is said about it. */
export interface CodebookField {
  /** The files in which it stands. */
  files: string
  field: string
  meaning: string
}

/** What the fields of a line of NDJSON are called in the table of cases, or of what else they are. */
const JSON_FIELDS: Readonly<Record<string, string>> = {
  'asOf': 'as_of',
  'id': 'id',
  'slug': 'slug',
  'name.latin': 'name',
  'name.native': 'name_native',
  'status': 'status',
  'statusPossible': 'status_possible',
  'statusSince.edtf': 'status_since',
  'statusSince.earliest': 'status_since_earliest',
  'statusSince.latest': 'status_since_latest',
  'lastConfirmedOn': 'last_confirmed_on',
  'prison.id': 'prison_id',
  'prison.name': 'prison',
  'prisonPossible.id': 'prison_possible_id',
  'prisonPossible.name': 'prison_possible',
  'silence.atLeast': 'silence_at_least',
  'silence.atMost': 'silence_at_most',
  'silence.since': 'silence_since',
  'urgency.level': 'level',
  'urgency.possible': 'level_possible',
  'urgency.reasons[].rule': 'reason_rule',
  'urgency.reasons[].level': 'reason_level',
  'urgency.reasons[].certainty': 'reason_certainty',
  'urgency.reasons[].since': 'reason_since',
  'urgency.reasons[].atLeast': 'reason_at_least',
  'urgency.reasons[].atMost': 'reason_at_most',
  'urgency.reasons[].events': 'reason_events',
  'urgency.reasons[].raisedBy': 'reason_raised_by',
  'updatedOn': 'updated_on',
}

const SITE_FILES: Readonly<Record<OpenTable, string>> = {
  cases: 'cases.csv, cases.xlsx, cases.geojson', prisons: 'prisons.csv', sources: 'sources.csv',
}
const EDITION_FILES: Readonly<Record<EditionTable, string>> = {
  cases: 'cases.csv, cases.geojson', events: 'events.csv', prisons: 'prisons.csv', sources: 'sources.csv',
}

/** Of two tables that have a column of one name, each may mean its own. */
const OWN_MEANINGS: Readonly<Record<string, string>> = { 'events.csv prison_id': 'events_prison_id' }

/** The files of the site, as they are on any day, or those of an edition. */
export type CodebookOf = 'site' | 'edition'

/** Every column of every table and every field of every JSON file that a reader may take along. */
export const CODEBOOK_FIELDS: Readonly<Record<CodebookOf, readonly CodebookField[]>> = {
  site: [
    ...tableFields(SITE_FILES.cases, OPEN_TABLES.cases),
    ...jsonFields(),
    ...tableFields(SITE_FILES.prisons, OPEN_TABLES.prisons),
    ...tableFields(SITE_FILES.sources, OPEN_TABLES.sources),
  ],
  edition: [
    ...tableFields(EDITION_FILES.cases, EDITION_TABLES.cases),
    ...jsonFields(),
    ...tableFields(EDITION_FILES.events, EDITION_TABLES.events),
    ...tableFields(EDITION_FILES.prisons, EDITION_TABLES.prisons),
    ...tableFields(EDITION_FILES.sources, EDITION_TABLES.sources),
  ],
}

function jsonFields(): CodebookField[] {
  return [
    { files: 'cases.geojson', field: 'geometry', meaning: 'geometry' },
    ...Object.entries(JSON_FIELDS).map(([field, meaning]) => ({ files: 'cases.ndjson', field, meaning })),
  ]
}

function tableFields(files: string, columns: readonly string[]): CodebookField[] {
  return columns.map((field) => ({ files, field, meaning: OWN_MEANINGS[`${files} ${field}`] ?? field }))
}
