import { z } from 'zod'
import { countryCode, edtfText, heldText, MOST_HELD, optionalText, requiredText } from '../input-parts'

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

/** Some of the fields, as a form sends them that shows what the record holds: what is left out stays as it is. */
export const identityChanges = z.strictObject({
  nameLatin: heldText,
  nameNative: heldText.nullable(),
  otherNames: z.array(heldText).max(MOST_HELD),
  sex: z.enum(['female', 'male', 'other']).nullable(),
  nationalities: z.array(countryCode).max(MOST_HELD),
  occupation: z.array(heldText).max(MOST_HELD),
  groups: z.array(heldText).max(MOST_HELD),
  homePlace: heldText.nullable(),
  birthDate: edtfText.nullable(),
  summary: heldText.nullable(),
}).partial()
