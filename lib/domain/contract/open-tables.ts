/** The tables that a reader may take along whole, and their columns in order; one name in every language. */
export const OPEN_TABLES = {
  cases: [
    'as_of', 'id', 'slug', 'name', 'name_native', 'sex', 'status', 'status_possible', 'status_since',
    'status_since_earliest', 'status_since_latest', 'last_confirmed_on', 'prison_id', 'prison', 'prison_possible_id',
    'prison_possible', 'silence_at_least', 'silence_at_most', 'silence_since', 'level', 'level_possible', 'reasons',
    'solitary_since', 'sentence', 'sentence_stage', 'sentence_end', 'health', 'updated_on',
  ],
  prisons: [
    'id', 'name', 'name_native', 'other_names', 'city', 'province', 'country', 'latitude', 'longitude',
    'location_precision', 'holds', 'people_held',
  ],
  sources: ['id', 'title', 'publisher', 'published', 'url', 'reliability'],
} as const
export type OpenTable = keyof typeof OPEN_TABLES

/** A text that a spreadsheet would take for a formula, made a text. */
export function asPlainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
