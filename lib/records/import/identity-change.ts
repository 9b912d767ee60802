import { pickIdentity } from '@/lib/domain/identity/fold-identity'
import {
  GUARDED_FIELDS, IDENTITY_FIELDS, isSameField, NOBODY, type GuardedField, type Identity, type IdentityField,
} from '@/lib/domain/identity/identity'
import { IDENTITY_COLUMNS, identityOf } from '../identity/identity-columns'
import type { Row } from '../period-rows'

/** The identity of a case before an import. */
export interface IdentityBefore {
  columns: Row
  unverified: Partial<Identity>
  opened: GuardedField[]
  /** What imports have said so far; null where none has. */
  imported: Partial<Identity> | null
}

const NEW: IdentityBefore = { columns: {}, unverified: {}, opened: [], imported: null }

/** What an import makes of it: a version's changes, and what file.case says of them. */
export interface IdentityChange {
  changes: Partial<Identity>
  unverified: Partial<Identity>
  opened: GuardedField[]
}

/**
 * The fields that a file says as the last import did, and people changed since: those stay theirs. None for a case that
 * no import has told of.
 */
export function keptFields(before: IdentityBefore | null, columns: Row): IdentityField[] {
  if (!before?.imported) return []
  const { columns: old, imported } = before
  const [said, now, wanted] = [{ ...NOBODY, ...imported }, identityOf(old), identityOf(columns)]
  return IDENTITY_FIELDS.filter((field) =>
    isSameField(said[field], wanted[field]) && !isSameField(now[field], wanted[field]))
}

/**
 * What an import says about who somebody is, where `fields` are the columns that it changes. An operator's trusted one
 * verifies what it brings, and opens the guarded fields that it brings, unless the file says that they stay `closed`;
 * any other one proposes.
 */
export function changeIdentity(
  before: IdentityBefore | null,
  columns: Row,
  fields: readonly string[],
  { trust, vouches, kept, closed }: {
    trust: boolean; vouches: boolean; kept: readonly IdentityField[]; closed: readonly GuardedField[]
  },
): IdentityChange {
  const { unverified, opened, columns: old } = before ?? NEW
  const isGuarded = (field: IdentityField) => GUARDED_FIELDS.some((guarded) => guarded === field)
  const brings = (field: IdentityField) =>
    fields.includes(IDENTITY_COLUMNS[field]) || (trust && field in unverified) || (vouches && isGuarded(field))
  const brought = IDENTITY_FIELDS.filter((field) => brings(field) && !kept.includes(field))
  const changes = identityOf(columns, brought)
  const shown = { ...NOBODY, ...identityOf(old), ...unverified }
  const present = { ...NOBODY, ...identityOf(old), ...changes }
  const asShown = trust ? { ...shown, ...changes } : shown
  const waiting = IDENTITY_FIELDS.filter((field) => !isSameField(present[field], asShown[field]))
  const isOpen = (field: GuardedField) =>
    (trust && brought.includes(field) && !closed.includes(field)) || opened.includes(field)
  return { changes, unverified: pickIdentity(asShown, waiting), opened: GUARDED_FIELDS.filter(isOpen) }
}
