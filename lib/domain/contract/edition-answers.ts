import { z } from 'zod'
import { type Edition, editionFactsSchema, type SigningKey } from '../editions/edition'
import { dayText } from './span'

/** An edition as the API tells of it. */
export const editionSchema = z
  .strictObject({
    number: z.string(),
    asOf: dayText,
    issuedOn: dayText,
    facts: editionFactsSchema,
    keyId: z.string().describe('The name of the key that signed it.'),
    gone: z.strictObject({
      on: dayText,
      because: z.enum(['cases', 'whole']),
      casesGone: z.number().int(),
      replacedBy: z.string().nullable().describe('The number of the edition that was issued instead.'),
    }).nullable().describe('Why nothing of it can be had any more; null while it can.'),
  })
  .meta({ id: 'Edition', description: 'A released, signed copy of the public data.' }) satisfies z.ZodType<Edition>

export const editionListSchema = z.strictObject({ data: z.array(editionSchema) }).meta({ id: 'EditionList' })

const signingKeySchema = z.strictObject({
  id: z.string(), publicKey: z.string().describe('PEM.'), firstUsedOn: dayText, revokedOn: dayText.nullable(),
}) satisfies z.ZodType<SigningKey>

export const signingKeyListSchema = z.strictObject({ data: z.array(signingKeySchema) }).meta({ id: 'SigningKeyList' })
