import type { Day } from '../dates/day'
import { hasReached, isUnder } from './age-on'
import { attributesOn } from './attributes-on'
import { someHolds, type Certainty } from './certainty'
import { openConcerns } from './health-of'
import type { World } from './worlds'

/** What raises a rule that fires by one level, once (design, section 6). */
export const MODIFIERS = ['child', 'pregnancy', 'disability', 'aged_65', 'critical_illness'] as const
export type Modifier = (typeof MODIFIERS)[number]

/** The rules whose own condition a modifier is: it never raises those. */
const OWN_CONDITION: Readonly<Record<Modifier, readonly string[]>> = {
  child: ['U06', 'U12', 'U18'],
  pregnancy: ['U06', 'U12', 'U19'],
  disability: ['U06', 'U19'],
  aged_65: ['U19'],
  critical_illness: ['U07', 'U09', 'U19'],
}

/** What may raise a rule in one world: by which modifiers, and whether some of them holds in every reading. */
export interface Raising {
  holds: Certainty
  by: Modifier[]
}

/** The modifiers of a world on a day, as a question for each rule: null where nothing raises it. */
export function modifiersOn(world: World, day: Day): (rule: string) => Raising | null {
  const { birthDate } = world.background
  const critical = openConcerns(world.of('health'), day).filter(({ by }) => by.event.details.severity === 'critical')
  const held: Record<Modifier, Certainty | null> = {
    child: isUnder(18, birthDate, day),
    pregnancy: attributesOn(world, day, ['pregnant'])?.holds ?? null,
    disability: attributesOn(world, day, ['disability'])?.holds ?? null,
    aged_65: hasReached(65, birthDate, day),
    critical_illness: someHolds(...critical.map(({ holds }) => holds)),
  }
  return (rule) => {
    const by = MODIFIERS.filter((modifier) => held[modifier] !== null && !OWN_CONDITION[modifier].includes(rule))
    const holds = someHolds(...by.map((modifier) => held[modifier]))
    return holds && { holds, by }
  }
}
