import type { Identity, IdentityField } from '../identity/identity'

/** What the field of a form says of a value of an identity: lists stand one a line, and nationalities side by side. */
export function identityText(field: IdentityField, value: unknown): string {
  if (Array.isArray(value)) return value.join(field === 'nationalities' ? ' ' : '\n')
  return typeof value === 'string' ? value : ''
}

/** The fields of the form that says who somebody is, filled in. */
export function identityToTexts(identity: Identity): Record<IdentityField, string> {
  const text = (field: IdentityField) => identityText(field, identity[field])
  return {
    nameLatin: text('nameLatin'), nameNative: text('nameNative'), otherNames: text('otherNames'), sex: text('sex'),
    nationalities: text('nationalities'), occupation: text('occupation'), groups: text('groups'),
    homePlace: text('homePlace'), birthDate: text('birthDate'), summary: text('summary'),
  }
}
