import { z } from 'zod'
import { LEVELS } from '../vocabulary'
import { dayText } from './span'

const place = z.number().int().nonnegative()
const changes = z
  .array(z.number().int())
  .describe('Pairs: how many steps after the pair before (the first: after `from`), and by how much the number changes.')

/** A number of people through time, by prison and level. */
const heldSeries = z.strictObject({
  prison: place.nullable().describe('Place in `prisons`; null: people whose place is not known.'),
  level: z.enum(LEVELS),
  changes,
})

const longestSilence = z.strictObject({
  at: place.describe('From this step on, up to the next entry.'),
  slug: z.string().nullable().describe('Null where no silence can be counted.'),
  name: z.string().nullable(),
  native: z.string().nullable().describe('The name in Persian script, where it is on record.'),
  earliest: dayText.nullable(),
  latest: dayText.nullable(),
})

/** A person as a list shows them on some of the days. */
const urgentLine = z.strictObject({
  person: place.describe('Place in `people`.'),
  level: z.enum(LEVELS),
  possible: z.enum(LEVELS),
  prison: place.nullable().describe('Place in `prisons`.'),
  prisonPossible: place.nullable().describe('Where they may be instead: place in `prisons`.'),
  silence: z
    .strictObject({ earliest: dayText.nullable(), latest: dayText, since: z.enum(['contact', 'arrest']) })
    .nullable()
    .describe('The days between which the silence began.'),
})

const urgentSchema = z.strictObject({
  people: z.array(z.strictObject({ slug: z.string(), name: z.string(), native: z.string().nullable() })),
  lines: z.array(urgentLine),
  shown: z.array(z.strictObject({ at: place, lines: z.array(place) })).describe('Which lines, from this step on.'),
})

/** Everything that the map, its list and its figures show on each day of a span, in one small answer. */
export const daysAnswerSchema = z
  .strictObject({
    from: dayText,
    to: dayText,
    step: z.number().int().positive().describe('Days from one that is told to the next; `to` is the last.'),
    cases: z.number().int().nonnegative(),
    prisons: z.array(z.strictObject({
      id: z.string(), name: z.string(), native: z.string().nullable(), country: z.string(),
      longitude: z.number(), latitude: z.number(), locationPrecision: z.enum(['site', 'city']),
    })).describe('Those that the rest names.'),
    held: z.array(heldSeries),
    critical: changes,
    possiblyCritical: changes,
    longestSilence: z.array(longestSilence),
    urgent: urgentSchema.nullable().describe('The most urgent people; null where there are too many cases to tell.'),
  })
  .meta({ id: 'Days' })
export type DaysAnswer = z.infer<typeof daysAnswerSchema>
export type UrgentDays = z.infer<typeof urgentSchema>
