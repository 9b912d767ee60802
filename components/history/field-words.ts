/** How the fields of a history and their values are said. */
export interface FieldWords {
  labelOf: (field: string) => string
  /** A value in words; null for nothing. */
  say: (field: string, value: unknown) => string | null
}

/** Fields and values as they are stored. */
export const AS_STORED: FieldWords = { labelOf: (field) => field, say: (_field, value) => sayPlainly(value) }

/** A value as text; null for nothing. */
export function sayPlainly(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
