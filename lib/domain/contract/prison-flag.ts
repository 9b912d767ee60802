import { z } from 'zod'
import { LEVELS } from '../vocabulary'

export const prisonFlagSchema = z
  .strictObject({
    rule: z.string(),
    level: z.enum(LEVELS),
    people: z.number().int().positive().describe('How many people the flag rests on.'),
  })
  .meta({ id: 'PrisonFlag', description: 'What a rule says of a prison and not of one person: many at once.' })
export type PrisonFlag = z.infer<typeof prisonFlagSchema>
