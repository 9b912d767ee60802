import { fieldsOf, isSameValue, type EventContent, type Fields } from './event-content'

/** What an editor changed: only the fields they touched; a detail that is null is taken away. */
export type ContentChanges = Partial<Omit<EventContent, 'details'>> & {
  details?: Readonly<Record<string, unknown>>
}

/** The fields of a conflict with the value that each side has; null is absent. */
export interface Conflict {
  base: Record<string, unknown>
  theirs: Record<string, unknown>
  mine: Record<string, unknown>
}

export type Merge = { ok: true; content: EventContent; changed: string[] } | { ok: false; conflict: Conflict }

/**
 * Lays an editor's changes over the present version. `base` is the version they read: what others changed since stays,
 * but where both changed one field to different values, nothing is merged and every such field is answered. `seen` is
 * the version that such an answer showed them: what they send again over that is no conflict any more. `changed` names
 * the fields that the merge changes of the present version; none where others made the same change before. Pure.
 */
export function mergeChanges(
  base: EventContent, theirs: EventContent, changes: ContentChanges, seen: EventContent = base,
): Merge {
  const [read, present, wanted] = [fieldsOf(base), fieldsOf(theirs), fieldsOf(lay(base, changes))]
  const shown = fieldsOf(seen)
  const touched = [...new Set([...read.keys(), ...wanted.keys()])].filter(
    (field) => !isSameValue(read.get(field), wanted.get(field)),
  )
  const contested = touched.filter((field) => {
    const isNews = [read, shown].every((known) => !isSameValue(present.get(field), known.get(field)))
    return isNews && !isSameValue(present.get(field), wanted.get(field))
  })
  const valuesIn = (fields: Fields) => Object.fromEntries(contested.map((field) => [field, fields.get(field) ?? null]))
  if (contested.length > 0) {
    return { ok: false, conflict: { base: valuesIn(read), theirs: valuesIn(present), mine: valuesIn(wanted) } }
  }
  const content = lay(theirs, only(changes, touched))
  return { ok: true, content, changed: touched.filter((field) => !isSameValue(present.get(field), wanted.get(field))) }
}

function lay(content: EventContent, { details = {}, ...plain }: ContentChanges): EventContent {
  const kept = Object.entries({ ...content.details, ...details }).filter(([, value]) => value !== null)
  return { ...content, ...plain, details: Object.fromEntries(kept) }
}

/** A change to what the editor had read already is none: it must not undo what others made of it. */
function only({ details = {}, typed, calendar, ...plain }: ContentChanges, touched: readonly string[]): ContentChanges {
  const isTouched = ([key]: [string, unknown]) => touched.includes(key)
  const asTyped = touched.includes('date') ? { ...(typed !== undefined && { typed }), ...(calendar && { calendar }) } : {}
  return {
    ...Object.fromEntries(Object.entries(plain).filter(isTouched)),
    ...asTyped,
    details: Object.fromEntries(Object.entries(details).filter(([key]) => touched.includes(`details.${key}`))),
  }
}
