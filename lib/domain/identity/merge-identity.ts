import { mergeRecord } from '../history/merge-fields'
import { IDENTITY_FIELDS, type Identity, type IdentityField } from './identity'

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
  const merged = mergeRecord(base, present, wanted)
  if (merged.ok) return merged
  const contested = IDENTITY_FIELDS.filter((field) => field in merged.conflict.mine)
  return {
    ok: false,
    conflicts: contested.map((field) => ({ field, base: base[field], theirs: present[field], mine: wanted[field] })),
  }
}
