import { z } from 'zod'
import { PRISON_EVENT_KINDS } from '../fold/prison-event'
import { prisonRefSchema } from './case-row'
import { spanSchema } from './span'

export const prisonEventSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(PRISON_EVENT_KINDS),
    prison: prisonRefSchema,
    date: spanSchema,
    endDate: spanSchema.nullable().describe('`..` with both bounds null: still going on when reported.'),
    grade: z.string().describe('Admiralty code: reliability of the source and credibility of the claim, as in B3.'),
    sources: z.array(z.string()),
  })
  .meta({ id: 'PrisonEvent', description: 'What happened at a prison and concerns everybody held there.' })
export type PrisonEventView = z.infer<typeof prisonEventSchema>
