/** Who somebody is, as a case says it; dates are EDTF, nationalities ISO 3166-1. */
export interface Identity {
  nameLatin: string
  nameNative: string | null
  otherNames: readonly string[]
  sex: string | null
  nationalities: readonly string[]
  occupation: readonly string[]
  groups: readonly string[]
  homePlace: string | null
  birthDate: string | null
  summary: string | null
}

export type IdentityField = keyof Identity

/** Nothing said yet: what a field is before its first version. */
export const NOBODY: Identity = {
  nameLatin: '', nameNative: null, otherNames: [], sex: null, nationalities: [], occupation: [], groups: [],
  homePlace: null, birthDate: null, summary: null,
}

/** Every field, in the order in which pages show them. */
export const IDENTITY_FIELDS = Object.keys(NOBODY) as readonly IdentityField[]

/** Fields that stay with the team until somebody decides otherwise (design, section 4). */
export const GUARDED_FIELDS = ['groups', 'homePlace'] as const satisfies readonly IdentityField[]
export type GuardedField = (typeof GUARDED_FIELDS)[number]

/** Whether two values of a field say the same. */
export function isSameField(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
