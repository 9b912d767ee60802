import type { Day } from '../dates/day'
import { hasReached, isUnder } from './age-on'
import { attributesOn } from './attributes-on'
import { someHolds, type Certainty } from './certainty'
import { openConcerns } from './health-of'
import type { World } from './world'

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

/** What raises each rule, by its id; null where nothing does. */
export type Raiser = (rule: string) => Raising | null

/** Where nothing raises any rule. */
export const NOTHING_RAISES: Raiser = () => null

type Held = Record<Modifier, Certainty | null>

/** What the modifiers of a world raise on a day. */
export function modifiersOn(world: World, day: Day): Raiser {
  return raiserOf(modifiersHeld(world, day))
}

/** The same for several worlds that one question does not tell apart: certain is what holds in every one. */
export function modifiersAmong(worlds: readonly World[], day: Day): Raiser {
  const raisers = worlds.map((world) => modifiersOn(world, day))
  const [first = NOTHING_RAISES, ...others] = raisers
  if (others.every((raiser) => raiser === first)) return first
  return (rule) => {
    const each = raisers.map((raiser) => raiser(rule))
    const some = each.filter((raising) => raising !== null)
    if (some.length === 0) return null
    const isCertain = each.every((raising) => raising?.holds === 'certain')
    const by = MODIFIERS.filter((modifier) => some.some((raising) => raising.by.includes(modifier)))
    return { holds: isCertain ? 'certain' : 'possible', by }
  }
}

function modifiersHeld(world: World, day: Day): Held {
  const { birthDate } = world.background
  const critical = openConcerns(world.of('health'), day).filter(({ by }) => by.event.details.severity === 'critical')
  return {
    child: isUnder(18, birthDate, day),
    pregnancy: attributesOn(world, day, ['pregnant'])?.holds ?? null,
    disability: attributesOn(world, day, ['disability'])?.holds ?? null,
    aged_65: hasReached(65, birthDate, day),
    critical_illness: someHolds(...critical.map(({ holds }) => holds)),
  }
}

/** One raiser for each of the few ways in which modifiers can hold, so that equal ones are the same. */
const raisers = new Map<string, Raiser>()

function raiserOf(held: Held): Raiser {
  if (MODIFIERS.every((modifier) => held[modifier] === null)) return NOTHING_RAISES
  const key = MODIFIERS.map((modifier) => held[modifier] ?? '').join()
  const known = raisers.get(key)
  if (known) return known
  const raiser: Raiser = (rule) => {
    const by = MODIFIERS.filter((modifier) => held[modifier] !== null && !OWN_CONDITION[modifier].includes(rule))
    const holds = someHolds(...by.map((modifier) => held[modifier]))
    return holds && { holds, by }
  }
  raisers.set(key, raiser)
  return raiser
}
