import { z } from 'zod'
import { SEVERITIES, TREATMENTS } from '../statistics/statistics'
import { STATUSES } from '../vocabulary'
import { prisonRefSchema } from './case-row'
import { dayText } from './span'

const count = z.number().int().nonnegative()
const boundsSchema = z.strictObject({ atLeast: count, atMost: count })
  .describe('What is certain, and with what is possible: vague dates and bounds may belong to several rows.')
const peopleByLevel = z.strictObject({ critical: count, high: count, elevated: count, watch: count, none: count })
const rangeOf = (unit: string) => ({
  from: count, to: count.nullable().describe(`Not included, in ${unit}; null is open.`),
})

const firstActionsSchema = z.strictObject({
  times: count,
  days: z.array(z.strictObject({ ...rangeOf('days'), ...boundsSchema.shape })),
  waiting: boundsSchema.describe('It goes on, and no action is published.'),
  ended: boundsSchema.describe('It ended before an action that is published.'),
})

export const statisticsAnswerSchema = z
  .strictObject({
    asOf: dayText,
    people: count.describe('Everybody who matches; what follows counts people unless it says otherwise.'),
    held: count,
    possiblyHeld: count.describe('Not held for certain, and possibly.'),
    possiblyNotHeld: count.describe('Held for certain by the last certain event, and possibly no longer.'),
    status: z.array(z.strictObject({ status: z.enum(STATUSES), people: count })),
    prison: z.array(z.strictObject({ prison: prisonRefSchema.nullable(), people: count }))
      .describe('Those held; null is a place that is not known.'),
    level: peopleByLevel.describe('Those held, by certain level.'),
    series: z.array(z.strictObject({ on: dayText, held: count, level: peopleByLevel }))
      .describe('Those held, on the first of each month and on `to`.'),
    silence: z.strictObject({
      days: z.array(z.strictObject({ ...rangeOf('days'), ...boundsSchema.shape })),
      notStated: count,
    }),
    response: z.strictObject({ critical: firstActionsSchema, highOrCritical: firstActionsSchema })
      .describe('Times from `from` to `to` that a level was reached, by the days until the first published action.'),
    sentence: z.strictObject({
      prisonMonths: z.array(z.strictObject({ ...rangeOf('months'), people: count })),
      death: count,
      noTermStated: count,
      notKnown: count,
    }),
    events: z.array(z.strictObject({ from: dayText, to: dayText, arrests: boundsSchema, releases: boundsSchema }))
      .describe('Events a month, both ends included; leave is no release.'),
    transfers: z.array(z.strictObject({
      from: prisonRefSchema.nullable(), to: prisonRefSchema.nullable(), ...boundsSchema.shape,
    })).describe('Events from `from` to `to`; null is a place that is not known.'),
    health: z.array(z.strictObject({
      treatment: z.enum(TREATMENTS), severity: z.record(z.enum(SEVERITIES), count), people: count,
    })).describe('Those held of whom an illness is published, by treatment and gravest illness.'),
  })
  .meta({ id: 'Statistics' })
export type StatisticsAnswer = z.infer<typeof statisticsAnswerSchema>
