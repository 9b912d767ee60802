import { z } from 'zod'
import { prisonFlagSchema } from './prison-flag'
import { dayText } from './span'

const count = z.number().int().nonnegative()

export const prisonPointSchema = z
  .strictObject({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
    properties: z.strictObject({
      id: z.string(),
      name: z.string(),
      total: count,
      critical: count,
      high: count,
      elevated: count,
      watch: count,
      none: count,
      locationPrecision: z.enum(['site', 'city']),
      flag: prisonFlagSchema.optional().describe('Absent where no rule speaks of the prison as a whole.'),
    }),
  })
  .meta({ id: 'PrisonPoint' })
export type PrisonPoint = z.infer<typeof prisonPointSchema>

export const mapAnswerSchema = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    asOf: dayText,
    features: z.array(prisonPointSchema),
    unplaced: count.describe('People held whose place is not known: they are on no point.'),
  })
  .meta({ id: 'Map' })
export type MapAnswer = z.infer<typeof mapAnswerSchema>
