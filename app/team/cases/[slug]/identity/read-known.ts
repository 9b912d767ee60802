import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityText, identityToTexts } from '@/lib/domain/record-form/identity-to-texts'
import { IDENTITY_FIELDS, type IdentityField } from '@/lib/domain/identity/identity'
import { findIdentity } from '@/lib/team/case-file/find-identity'
import type { WaitingVersion } from '@/lib/team/case-file/list-waiting-versions'

interface Filled {
  known: Record<IdentityField, string>
  /** The version that was sent back and is proposed again; null for a fresh form. */
  again: number | null
}

/** What the form about who somebody is begins with: the record, and upon it a version that was sent back. */
export async function readKnown(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  sentBack: readonly WaitingVersion[],
  asked: unknown,
): Promise<Filled> {
  const known = identityToTexts(await findIdentity(viewer, id, version))
  const found = sentBack.find((one) => String(one.version) === asked)
  if (!found) return { known, again: null }
  const once = IDENTITY_FIELDS.flatMap((field) => {
    const change = found.fields.find((one) => one.field === field)
    return change ? [[field, identityText(field, change.new)] as const] : []
  })
  return { known: { ...known, ...Object.fromEntries(once) }, again: found.version }
}
