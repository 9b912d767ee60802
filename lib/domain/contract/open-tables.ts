/** The small tables that a reader may take along whole, and their columns in order; one name in every language. */
export const OPEN_TABLES = {
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
