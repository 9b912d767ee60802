import { IDENTITY_FIELDS, isSameField, type Identity } from '@/lib/domain/identity/identity'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityText } from '@/lib/domain/record-form/identity-to-texts'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { findIdentity } from '@/lib/team/case-file/find-identity'

/**
 * The form after a conflict, upon the version that now stands: what was typed stays in the fields that were changed in
 * it, and the others say what others made of them meanwhile. Sent again, it means what it says.
 */
export async function keepTyped(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  texts: FormTexts,
  typed: Identity,
): Promise<FormTexts> {
  const base = await findIdentity(viewer, id, Number(texts.version))
  const present = await findIdentity(viewer, id, version)
  const untouched = IDENTITY_FIELDS.filter((field) => isSameField(base[field], typed[field]))
  const theirs = Object.fromEntries(untouched.map((field) => [field, identityText(field, present[field])]))
  return { ...texts, ...theirs, version: String(version) }
}
