import { z } from 'zod'
import { editionNumber } from '@/lib/domain/editions/edition-number'

/** What the changes of an edition are asked for with. */
export const changesQuerySchema = z.strictObject({
  since: editionNumber.meta({ description: 'The number of an earlier edition with which this one is compared.' }),
})
