import type { EventType } from '@/lib/domain/events/event-types'
import type { Dice } from './dice'

/** Where an invented person stands: what can happen next depends on it. */
export type Whereabouts = 'free' | 'held' | 'away' | 'dead'

/** How often types happen to a person held; a type that is not named here is as frequent as the rare ones. */
const OFTEN: Readonly<Record<string, number>> = {
  detention_place: 4, transfer: 8, charge: 5, hearing: 6, sentence: 8, sentence_change: 3, solitary: 6,
  interrogation: 5, ill_treatment: 5, health: 7, treatment: 6, hunger_strike: 4, contact: 16, access_denied: 5,
  release: 9, status_report: 6, arrest: 1,
}
/** Types that do not happen in custody, or end the story. */
const NOT_HELD: readonly string[] = ['return', 'summons', 'death']
const ELSEWHERE: Readonly<Record<Exclude<Whereabouts, 'held'>, readonly (readonly [string, number])[]>> = {
  free: [
    ['arrest', 60], ['summons', 6], ['statement', 4], ['contact', 4], ['disappearance', 3], ['status_report', 4],
    ['sentence_served', 3], ['health', 3], ['action', 2], ['attribute', 2],
  ],
  away: [['return', 50], ['contact', 10], ['arrest', 10], ['statement', 5], ['release', 10], ['health', 5]],
  dead: [['statement', 5], ['action', 3], ['status_report', 2]],
}

/** Draws what happens next, of the types in use; the story of a person may end with a death, and only end with it. */
export function drawType(dice: Dice, at: Whereabouts, isLast: boolean, types: readonly EventType[]): EventType {
  if (isLast && at !== 'dead' && types.includes('death') && dice.happens(0.05)) return 'death'
  const weightOf = (type: EventType) =>
    at === 'held'
      ? (NOT_HELD.includes(type) ? 0 : (OFTEN[type] ?? 1.5))
      : (ELSEWHERE[at].find(([name]) => name === type)?.[1] ?? 0)
  const [first, ...rest] = types.map((type) => [type, weightOf(type)] as const)
  if (!first) throw new Error('there is no type of event')
  return dice.weigh([first, ...rest])
}

/** Where an event leaves the person. */
export function follow(at: Whereabouts, type: EventType, details: Readonly<Record<string, unknown>>): Whereabouts {
  if (at === 'dead' || type === 'death') return 'dead'
  if (type === 'release') return ['furlough', 'bail'].includes(String(details['kind'])) ? 'away' : 'free'
  return ['arrest', 'return', 'detention_place', 'transfer'].includes(type) ? 'held' : at
}
