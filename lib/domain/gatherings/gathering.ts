import { z } from 'zod'
import { addDays, type Day, parseDay } from '../dates/day'

/** What people come together for. */
export const GATHERING_KINDS = ['meeting', 'protest', 'screening', 'vigil', 'other'] as const

/** What a gathering may come to: `refused` is seen by nobody, `cancelled` is shown as such. */
export const GATHERING_STATES = ['waiting', 'published', 'cancelled', 'refused'] as const
export type GatheringState = (typeof GATHERING_STATES)[number]

/** A gathering as it is kept: a day and times of the clocks in its time zone, and what its organiser told. */
export const gatheringContentSchema = z.strictObject({
  kind: z.enum(GATHERING_KINDS),
  title: z.string(),
  /** YYYY-MM-DD */
  day: z.string(),
  /** HH:MM */
  from: z.string(),
  /** HH:MM; at or before `from`, it is of the next day. */
  until: z.string().nullable(),
  zone: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  languages: z.string().nullable(),
  capacity: z.number().int().nullable(),
  organiser: z.string().nullable(),
  description: z.string().nullable(),
  /** The names in the addresses of the appeal and the case that it is about. */
  appeal: z.string().nullable(),
  caseSlug: z.string().nullable(),
})
export type GatheringContent = z.infer<typeof gatheringContentSchema>

/** The civil day, in its own time zone, on which a gathering ends. */
export function lastDayOf({ day, from, until }: Pick<GatheringContent, 'day' | 'from' | 'until'>): Day {
  const first = parseDay(day)
  if (first === null) throw new RangeError(`a gathering has no day: ${day}`)
  return until !== null && until <= from ? addDays(first, 1) : first
}

const WORDS = 6

/** What a gathering is called in addresses: its day, what its title has of Latin letters, and a part of its id. */
export function gatheringSlugOf(id: string, { day, title }: Pick<GatheringContent, 'day' | 'title'>): string {
  const words = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? []
  const named = words.slice(0, WORDS).join('-').slice(0, 48).replace(/-$/, '')
  return [day, named, id.slice(0, 8)].filter((part) => part !== '').join('-')
}
