import { z } from 'zod'
import { countryCode, heldText, MOST_HELD, optionalText, requiredText } from './input-parts'

/** What is on record about a prison; `city` precision means the centre of the town and not the building. */
export const prisonFields = z.strictObject({
  name: requiredText(200),
  nameNative: optionalText(200),
  otherNames: z.array(requiredText(200)).max(30).default([]),
  city: requiredText(200),
  province: requiredText(200),
  country: countryCode,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  locationPrecision: z.enum(['site', 'city']),
  holds: optionalText(200),
})

/** The same from a form that shows what the record holds. */
export const heldPrisonFields = prisonFields.extend({
  name: heldText, nameNative: heldText.nullable().default(null),
  otherNames: z.array(heldText).max(MOST_HELD).default([]),
  city: heldText, province: heldText, holds: heldText.nullable().default(null),
})

/** The id of a prison, which stands in addresses; `none` asks lists for people whose place is not known. */
export const prisonId = z.string().max(100).regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/).refine((id) => id !== 'none')
