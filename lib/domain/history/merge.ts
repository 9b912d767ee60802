import { fieldsOf, type EventContent } from './event-content'
import { mergeFields, type Conflict } from './merge-fields'

/** What an editor changed: only the fields they touched; a detail that is null is taken away. */
export type ContentChanges = Partial<Omit<EventContent, 'details'>> & {
  details?: Readonly<Record<string, unknown>>
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
  const merged = mergeFields(fieldsOf(base), fieldsOf(theirs), fieldsOf(lay(base, changes)), fieldsOf(seen))
  if (!merged.ok) return merged
  return { ok: true, content: lay(theirs, only(changes, merged.touched)), changed: merged.changed }
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
