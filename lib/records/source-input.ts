import { z } from 'zod'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { edtfText, heldText, optionalText, requiredText, webAddress } from './input-parts'

/** What is on record about a source. `confidential`: a person, of whom only the reliability is ever published. */
export const sourceFields = z.strictObject({
  title: requiredText(500),
  url: webAddress.nullable().default(null),
  publisher: optionalText(300),
  kind: z.string().max(60).regex(/^[a-z]+(_[a-z]+)*$/).nullable().default(null),
  published: edtfText.nullable().default(null),
  language: z.string().max(35).regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/).nullable().default(null),
  reliability: z.enum(RELIABILITIES),
  confidential: z.boolean(),
  /** As long as what somebody tells (lib/domain/tips/tip.ts), of which a source may be made, and longer. */
  note: optionalText(20_000),
})

/** As a form sends it. */
export type SourceFields = z.input<typeof sourceFields>

const heldOrNone = heldText.nullable().default(null)

/** The same from a form that shows what the record holds. */
export const heldSourceFields = sourceFields.extend({
  title: heldText, url: heldOrNone, publisher: heldOrNone, kind: heldOrNone, language: heldOrNone, note: heldOrNone,
})
