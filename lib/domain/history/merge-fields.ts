import { isSameValue, type Fields } from './event-content'

/** The fields of a conflict with the value that each side has; null is absent. */
export interface Conflict {
  base: Record<string, unknown>
  theirs: Record<string, unknown>
  mine: Record<string, unknown>
}

/** The fields that an editor touched, and of these the ones that differ from what stands now; or what is contested. */
export type MergedFields = { ok: true; touched: string[]; changed: string[] } | { ok: false; conflict: Conflict }

/**
 * Lays what an editor wants over what stands now, field by field; `base` is what they had read. What they left alone is
 * theirs who changed it since; where both made something else of one field, every such field is answered, and what they
 * send again over what they were shown (`seen`) is no conflict any more. Pure.
 */
export function mergeFields(base: Fields, present: Fields, wanted: Fields, seen: Fields = base): MergedFields {
  const touched = [...new Set([...base.keys(), ...wanted.keys()])].filter(
    (field) => !isSameValue(base.get(field), wanted.get(field)),
  )
  const changed = touched.filter((field) => !isSameValue(present.get(field), wanted.get(field)))
  const contested = changed.filter((field) =>
    [base, seen].every((known) => !isSameValue(present.get(field), known.get(field))))
  if (contested.length === 0) return { ok: true, touched, changed }
  const valuesIn = (fields: Fields) => Object.fromEntries(contested.map((field) => [field, fields.get(field) ?? null]))
  return { ok: false, conflict: { base: valuesIn(base), theirs: valuesIn(present), mine: valuesIn(wanted) } }
}

export type MergedRecord<R extends object> = { ok: true; changes: Partial<R> } | { ok: false; conflict: Conflict }

/** The same of records by the names of their fields: answers what the merge changes of the present one. Pure. */
export function mergeRecord<R extends object>(base: R, present: R, wanted: Partial<R>): MergedRecord<R> {
  const fieldsIn = (record: object): Fields => new Map(Object.entries(record))
  const merged = mergeFields(fieldsIn(base), fieldsIn(present), fieldsIn({ ...base, ...wanted }))
  if (!merged.ok) return merged
  const changes = Object.entries(wanted).filter(([field]) => merged.changed.includes(field))
  return { ok: true, changes: Object.fromEntries(changes) as Partial<R> }
}

/** Those of the wanted fields that differ from what stands now. Pure. */
export function changesTo<R extends object>(present: R, wanted: Partial<R>): Partial<R> {
  const now = new Map<string, unknown>(Object.entries(present))
  const changes = Object.entries(wanted).filter(([field, value]) => !isSameValue(now.get(field), value))
  return Object.fromEntries(changes) as Partial<R>
}
