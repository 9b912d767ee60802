import { fieldsOf, isSameValue, type EventContent } from './event-content'

/** A field that two versions do not agree in; null is absent. */
export interface FieldChange {
  field: string
  old: unknown
  new: unknown
}

/** What one version of an event changed of another, field by field; of the first, all that it says. Pure. */
export function differenceOf(before: EventContent | null, after: EventContent): FieldChange[] {
  const [old, fresh] = [before ? fieldsOf(before) : new Map<string, unknown>(), fieldsOf(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((field) => {
    const change = { field, old: old.get(field) ?? null, new: fresh.get(field) ?? null }
    return isSameValue(change.old, change.new) ? [] : [change]
  })
}
