import { z } from 'zod'
import { parseEdtf } from '../dates/edtf'
import { versionBefore } from '../history/version-number'

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/u
const plain = (max: number) => z.string().trim().max(max).refine((one) => !CONTROL.test(one), 'holds a control character')
const orNull = (max: number) => plain(max).transform((one) => (one === '' ? null : one))
const edtfOrNull = orNull(40).refine((one) => one === null || parseEdtf(one).ok, 'is no date')

/** What an administrator writes of an addressee. */
export const addresseeInput = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/).max(80),
  /** The version that the editor began from; 0 for a new addressee. */
  version: versionBefore,
  office: plain(200).min(1),
  name: plain(200),
  address: orNull(500),
  email: orNull(254).refine((one) => one === null || /^[^\s@,;?&]+@[^\s@,;?&]+$/.test(one), 'is no e-mail address'),
  copiesTo: z.array(plain(200).min(1)).max(10),
  validFrom: edtfOrNull,
  validTo: edtfOrNull,
  sourceId: z.string().trim().min(1).max(200),
})
export type AddresseeInput = z.output<typeof addresseeInput>
