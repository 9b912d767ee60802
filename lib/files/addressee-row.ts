import { z } from 'zod'
import { id, list, optionalEdtf, optionalText, requiredText } from './cells'
import { fileOf } from './file-kind'

/** One line of `addressees.csv`: to whom a letter goes, and from when to when. */
const row = z.strictObject({
  addressee_id: id,
  office: requiredText,
  name: optionalText,
  address: optionalText,
  email: optionalText.refine((value) => value === null || /^[^\s@]+@[^\s@]+$/.test(value), 'is not an e-mail address'),
  copies_to: list,
  valid_from: optionalEdtf,
  valid_to: optionalEdtf,
  source_id: optionalText,
})
export type AddresseeRow = z.infer<typeof row>

/** `addressees.csv`, one row an id. */
export const addresseeFile = fileOf('addressees.csv', 'addressee_id', row, { source_id: 'source' })
