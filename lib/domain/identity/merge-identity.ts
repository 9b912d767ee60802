import { IDENTITY_FIELDS, isSameField, type Identity, type IdentityField } from './identity'

/** A field that two people changed: what it was, what it is now, and what the second one wants. */
export interface FieldConflict {
  field: IdentityField
  base: unknown
  theirs: unknown
  mine: unknown
}

/** What an edit changes of the present identity, or the fields on which it and the edits since disagree. */
export type MergedIdentity =
  | { ok: true; changes: Partial<Identity> }
  | { ok: false; conflicts: FieldConflict[] }

/**
 * Lays what somebody wants over the present identity: `base` is what they had read. Fields that they left alone stay as
 * others made them; a field that both changed to different values is a conflict, and then nothing is merged. Pure.
 */
export function mergeIdentity(base: Identity, present: Identity, wanted: Partial<Identity>): MergedIdentity {
  const touched = IDENTITY_FIELDS.filter((field) => field in wanted && !isSameField(base[field], wanted[field]))
  const open = touched.filter((field) => !isSameField(present[field], wanted[field]))
  const conflicts = open
    .filter((field) => !isSameField(present[field], base[field]))
    .map((field) => ({ field, base: base[field], theirs: present[field], mine: wanted[field] }))
  if (conflicts.length > 0) return { ok: false, conflicts }
  return { ok: true, changes: Object.fromEntries(open.map((field) => [field, wanted[field]])) }
}
