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

const TABLE_FILES: Readonly<Record<OpenTable, string>> = {
  cases: 'cases.csv, cases.xlsx, cases.geojson', prisons: 'prisons.csv', sources: 'sources.csv',
}

/** Every column of every table and every field of every JSON file that a reader may take along. */
export const CODEBOOK_FIELDS: readonly CodebookField[] = [
  ...tableFields('cases'),
  { files: 'cases.geojson', field: 'geometry', meaning: 'geometry' },
  ...Object.entries(JSON_FIELDS).map(([field, meaning]) => ({ files: 'cases.ndjson', field, meaning })),
  ...tableFields('prisons'),
  ...tableFields('sources'),
]

function tableFields(table: OpenTable): CodebookField[] {
  return OPEN_TABLES[table].map((column) => ({ files: TABLE_FILES[table], field: column, meaning: column }))
}
