import { addDays, type Day } from '@/lib/domain/dates/day'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import type { ClaimStatus } from '@/lib/domain/vocabulary'
import { drawType, follow, type Whereabouts } from './course'
import { diceOf, type Dice } from './dice'
import { INVENTED_DETAILS } from './invented-details'
import { writeEnd, writeVaguely } from './vague-text'

/** What a set of invented people is drawn from: the same plan gives the same people. */
export interface InventedPlan {
  seed: number
  cases: number
  /** The last day on which anything happens, hearings and deadlines ahead left out. */
  until: Day
}

/** One invented event; dates are EDTF, prisons and the day are for the choice of a source. */
export interface InventedEvent {
  type: EventType
  on: Day
  date: string
  end: string
  prison: number | null
  fromPrison: number | null
  details: Record<string, unknown>
  claimStatus: ClaimStatus
}

/** How many prisons there are to be held in. */
export const PRISONS = 30
const MEAN_EVENTS = 8
/** Types that can be recorded before their day. */
const PLANNABLE: readonly string[] = ['hearing']
const YEARS = 6

/** The events of one person of a plan, in order. Two people in a row have {@link MEAN_EVENTS} each on average. */
export function inventStory({ seed, until }: InventedPlan, index: number): InventedEvent[] {
  const spread = diceOf(seed, 'length', Math.floor(index / 2)).between(0, MEAN_EVENTS - 2)
  const dice = diceOf(seed, 'story', index)
  const count = MEAN_EVENTS + (index % 2 === 0 ? spread : -spread)
  const ages = Array.from({ length: count }, () => Math.floor(dice.next() * dice.next() * YEARS * 365))
  return tellStory(dice, ages.sort((a, b) => b - a).map((age) => addDays(until, -age)))
}

/** What happens to somebody on the given days, in order: one event a day, each possible after the ones before. */
export function tellStory(dice: Dice, days: readonly Day[]): InventedEvent[] {
  const events: InventedEvent[] = []
  let at: Whereabouts = 'free'
  for (const day of days) {
    const isLast = events.length === days.length - 1
    const event = disagree(dice, events.at(-1)) ?? invent(dice, day, at, events, isLast)
    events.push(event)
    at = follow(at, event.type, event.details)
  }
  return events
}

function invent(
  dice: Dice,
  on: Day,
  at: Whereabouts,
  before: readonly InventedEvent[],
  isLast: boolean,
): InventedEvent {
  const type = drawType(dice, at, isLast, EVENT_TYPES)
  const last = before.findLast((one) => one.prison !== null)?.prison ?? null
  const here = at === 'held' ? last : null
  const place = type === 'transfer' || here === null ? dice.between(1, PRISONS) : here
  const isPlaced = eventDefinitions[type].presupposesCustody && dice.happens(type === 'transfer' ? 0.85 : 0.5)
  const details = INVENTED_DETAILS[type]?.(dice, on) ?? {}
  const isPlanned = PLANNABLE.includes(type) && isLast
  const day = isPlanned ? addDays(on, dice.between(1, 40)) : on
  return {
    type, on, details: isPlanned ? { ...details, scheduled: true } : details,
    date: writeVaguely(day, dice),
    end: eventDefinitions[type].isSpan ? writeEnd(day, dice) : '',
    prison: isPlaced ? place : null,
    fromPrison: type === 'transfer' && dice.happens(0.5) ? here : null,
    claimStatus: dice.weigh([['verified', 80], ['proposed', 12], ['disputed', 5], ['retracted', 3]]),
  }
}

/** Now and then a second source tells the last event otherwise: a few days apart, with other details or elsewhere. */
function disagree(dice: Dice, last: InventedEvent | undefined): InventedEvent | null {
  if (!last || last.type === 'death' || !dice.happens(0.08)) return null
  const on = addDays(last.on, dice.between(0, 2))
  const details = INVENTED_DETAILS[last.type]?.(dice, on) ?? {}
  const date = writeVaguely(on, dice)
  return {
    ...last, on, date, details, end: last.end === '' ? '' : writeEnd(on, dice),
    prison: last.prison === null ? null : dice.between(1, PRISONS),
    claimStatus: dice.pick(['verified', 'proposed', 'disputed']),
  }
}
