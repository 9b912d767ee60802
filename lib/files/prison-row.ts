import { z } from 'zod'
import { country, id, list, numberBetween, oneOf, optionalText, requiredText } from './cells'
import { fileOf } from './file-kind'

/** One line of `prisons.csv`. `city` precision means the centre of the town and not the building. */
const row = z.strictObject({
  // The word by which lists ask for people whose place is not known.
  prison_id: id.refine((value) => value !== 'none', 'is a word that stands for a place not known'),
  name: requiredText,
  name_fa: optionalText,
  other_names: list,
  city: requiredText,
  province: requiredText,
  country,
  latitude: numberBetween(-90, 90),
  longitude: numberBetween(-180, 180),
  location_precision: oneOf(['site', 'city']),
  holds: optionalText,
})
export type PrisonRow = z.infer<typeof row>

/** `prisons.csv`, one row an id. */
export const prisonFile = fileOf('prisons.csv', 'prison_id', row)
