import type { z } from 'zod'

/**
 * Reads what an edit changes of a record by the schema of what somebody may write. What the record holds already, by an
 * import that may say more than a form, is nobody's fault who edits something else: a field that is left alone is not
 * read, and of a list what it adds. Throws a ZodError, whose paths begin with the field.
 */
export function refuseNewExcess(schema: z.ZodObject, present: object, changes: object): void {
  const held = new Map<string, unknown>(Object.entries(present))
  const added = Object.entries(changes).map(([field, value]) => [field, addedTo(held.get(field), value)])
  schema.partial().parse(Object.fromEntries(added))
}

/** Of two lists, the texts that the one before does not have. */
function addedTo(before: unknown, value: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(before)) return value
  const known = new Set<unknown>(before)
  return value.filter((one) => !known.has(one))
}
