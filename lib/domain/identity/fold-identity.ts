import {
  GUARDED_FIELDS, IDENTITY_FIELDS, isSameField, NOBODY, type GuardedField, type Identity, type IdentityField,
} from './identity'

/** What one person wrote about who somebody is, in one go: the fields that they changed. */
export interface IdentityVersion {
  version: number
  changes: Partial<Identity>
  /** A second person said so, or an operator's trusted import. */
  verified: boolean
  /** The guarded fields that whoever verified it opened to everybody. */
  opened: readonly GuardedField[]
}

/** What follows from the versions of an identity. */
export interface FoldedIdentity {
  /** What the team sees: the last word on each field. */
  current: Identity
  /** The fields whose last word nobody verified, each with the last verified one: what readers go on seeing. */
  unverified: Partial<Identity>
  /** The guarded fields whose last verified value is open to everybody. */
  opened: GuardedField[]
}

/** Folds the versions of an identity, in their order. Pure. */
export function foldIdentity(versions: readonly IdentityVersion[]): FoldedIdentity {
  const current = layOver(versions)
  const verified = versions.filter((one) => one.verified)
  const shown = layOver(verified)
  const waiting = IDENTITY_FIELDS.filter((field) => !isSameField(current[field], shown[field]))
  const lastOn = (field: GuardedField) => verified.findLast((one) => field in one.changes)
  const opened = GUARDED_FIELDS.filter((field) => lastOn(field)?.opened.includes(field))
  return { current, unverified: pickIdentity(shown, waiting), opened }
}

/** The identity that readers see. */
export function shownIdentity(current: Identity, unverified: Partial<Identity>): Identity {
  return { ...current, ...unverified }
}

/** The named fields of an identity. */
export function pickIdentity(identity: Identity, fields: readonly IdentityField[]): Partial<Identity> {
  return Object.fromEntries(fields.map((field) => [field, identity[field]]))
}

function layOver(versions: readonly IdentityVersion[]): Identity {
  return versions.reduce<Identity>((identity, { changes }) => ({ ...identity, ...changes }), NOBODY)
}
