/**
 * Whether a text in the form of an instant (ISO 8601 in UTC) is one, for Postgres too: it refuses the year 0, and 30
 * February, which is 2 March to JavaScript.
 */
export function isInstant(text: string): boolean {
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && !text.startsWith('0000') && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19)
}
