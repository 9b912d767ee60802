import { z } from 'zod'
import { countryCode, edtfText, optionalText, requiredText } from '../input-parts'

const list = z.array(requiredText(200)).max(30)

/** Who somebody is, as a form sends it. */
export const identityInput = z.strictObject({
  nameLatin: requiredText(200),
  nameNative: optionalText(200),
  otherNames: list.default([]),
  sex: z.enum(['female', 'male', 'other']).nullable().default(null),
  nationalities: z.array(countryCode).max(10).default([]),
  occupation: list.default([]),
  groups: list.default([]),
  homePlace: optionalText(200),
  birthDate: edtfText.nullable().default(null),
  summary: optionalText(5000),
})

/** Some of the fields: what is left out stays as it is. */
export const identityChanges = z.strictObject({
  nameLatin: requiredText(200),
  nameNative: requiredText(200).nullable(),
  otherNames: list,
  sex: z.enum(['female', 'male', 'other']).nullable(),
  nationalities: z.array(countryCode).max(10),
  occupation: list,
  groups: list,
  homePlace: requiredText(200).nullable(),
  birthDate: edtfText.nullable(),
  summary: requiredText(5000).nullable(),
}).partial()
