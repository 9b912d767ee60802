// JSON's escapes that an array reads as plain letters; a quote and a backslash are escaped alike in both.
const FOREIGN_ESCAPE = /\\[^"\\]/

/**
 * The values of a column as the text of a Postgres array, null as NULL and lists and objects as JSON, for
 * `${…}::text::jsonb[]`. Many rows go in faster as one array a column than as one JSON of rows, of which the server
 * would build each object before it takes it apart again.
 */
export function arrayText(values: readonly unknown[]): string {
  const texts = values.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value))
  // Written at once by the engine where that comes out the same, which for all that a machine derives it does.
  const elements = JSON.stringify(texts).slice(1, -1)
  return `{${FOREIGN_ESCAPE.test(elements) ? texts.map(elementText).join(',') : elements}}`
}

function elementText(value: unknown): string {
  return value === null || value === undefined ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`
}
