import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import {
  GUARDED_FIELDS, IDENTITY_FIELDS, type GuardedField, type Identity, type IdentityField, isSameField,
} from '@/lib/domain/identity/identity'

/** A version of who somebody is that readers were given, when, and whether they saw the case before. */
export interface ShownVersion {
  version: number
  changes: Partial<Identity>
  opened: readonly GuardedField[]
  shownAtMs: number
  isSincePublic: boolean
}

/** The fields that readers had seen otherwise before a version, and those that it took from them. No values. */
export interface IdentityCorrection {
  version: number
  correctedAtMs: number
  changed: IdentityField[]
  withdrawn: IdentityField[]
}

/**
 * The corrections of an identity, from its verified versions in the order in which readers were given them. What had
 * not been said before is added and corrects nothing; of a guarded field something is told only where it was open
 * before, was open then and is open now.
 */
export function findIdentityCorrections(shown: readonly ShownVersion[]): IdentityCorrection[] {
  const isOpenNow = foldShown(shown).isOpen
  const found = shown.flatMap(({ version, shownAtMs, isSincePublic }, place): IdentityCorrection[] => {
    if (!isSincePublic) return []
    const [before, after] = [foldShown(shown.slice(0, place)), foldShown(shown.slice(0, place + 1))]
    const told = IDENTITY_FIELDS.filter((field) => before.isOpen(field) && after.isOpen(field) && isOpenNow(field)
      && !isEmpty(before.identity[field]) && !isSameField(before.identity[field], after.identity[field]))
    if (told.length === 0) return []
    const isWithdrawn = (field: IdentityField) => isEmpty(after.identity[field])
    const parts = { changed: told.filter((field) => !isWithdrawn(field)), withdrawn: told.filter(isWithdrawn) }
    return [{ version, correctedAtMs: shownAtMs, ...parts }]
  })
  return found.sort((a, b) => a.version - b.version)
}

function foldShown(shown: readonly ShownVersion[]) {
  const versions = shown.map((one) => ({ ...one, verified: true })).sort((a, b) => a.version - b.version)
  const { current, opened } = foldIdentity(versions)
  const guarded: readonly string[] = GUARDED_FIELDS
  const open: readonly string[] = opened
  return { identity: current, isOpen: (field: IdentityField) => !guarded.includes(field) || open.includes(field) }
}

function isEmpty(value: Identity[IdentityField]): boolean {
  return value === null || value.length === 0
}
