import { z } from 'zod'
import type { Day } from '../dates/day'
import type { DatedEvent } from './dated-event'
import { sentenceInForce } from './sentence-in-force'
import { standingOn, type Standing } from './standing'
import type { World } from './world'

const charges = z.array(z.looseObject({ capital: z.boolean().optional() }))

/** A capital charge, or a death sentence, that stands on a day. */
export interface CapitalStanding extends Standing {
  stage: 'charge' | 'sentence' | 'upheld'
  events: DatedEvent[]
}

/** What stands of a capital case on a day: the death sentence in force, or a charge that no verdict has answered. */
export function capitalOn(world: World, day: Day): CapitalStanding[] {
  const { state } = world
  const sentence = sentenceInForce(state)
  if (sentence?.components.death === true) {
    const stage = sentence.isUpheld || sentence.stage === 'final' ? 'upheld' : 'sentence'
    return [{ by: sentence.by, holds: 'certain', stage, events: sentence.events }]
  }
  if (state.stage === 'death_row' && state.stageBy) {
    return [{ by: state.stageBy, holds: 'certain', stage: 'sentence', events: [state.stageBy] }]
  }
  // A later capital charge ends none: whichever of them stands, one does.
  const capital = world.of('charge').filter(isCapital)
  const lesser = world.of('charge').filter((charge) => !isCapital(charge))
  const enders = [...lesser, ...fullReleases(world), ...pardons(world), ...(sentence?.events ?? [])]
  return standingOn(capital, enders, day).map((one) => ({ ...one, stage: 'charge', events: [one.by] }))
}

/** Verified releases that end a case, and do not only suspend a custody. */
export function fullReleases(world: Pick<World, 'of'>): DatedEvent[] {
  return world.of('release').filter(
    ({ event: { claimStatus, details } }) =>
      claimStatus === 'verified' && details.kind !== 'furlough' && details.kind !== 'bail',
  )
}

function pardons(world: World): DatedEvent[] {
  return world.of('sentence_change').filter(({ event }) => event.details.outcome === 'pardoned')
}

function isCapital({ event }: DatedEvent): boolean {
  const parsed = charges.safeParse(event.details.charges)
  return parsed.success && parsed.data.some(({ capital }) => capital === true)
}
