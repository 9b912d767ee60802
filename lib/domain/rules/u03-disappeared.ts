import { isInCustody } from '../fold/case-state'
import { isQualifyingContact } from '../fold/silence-of'
import { hullOfDates, sinceStanding, standingOn } from '../fold/standing'
import type { RuleEvaluator, Track } from './track'
import type { Day } from '../dates/day'
import type { World } from '../fold/world'

/** U03: a disappearance, or a transfer whose destination a source says is withheld; a place merely missing is none. */
export const disappeared: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const since = goneSince(world) ?? withheldSince(world, day)
  return since && { ...since, counting: 'since', firstDay: 0, tiers: rule.tiers }
}

type Since = Pick<Track, 'holds' | 'from' | 'events'>

/** Since the disappearance, or since the first report of it. */
function goneSince({ state: { custody, custodyBy } }: World): Since | null {
  if (custody !== 'disappeared' || !custodyBy) return null
  return { holds: 'certain', from: hullOfDates([custodyBy]), events: [custodyBy] }
}

/** Until another transfer, a contact, or an event that names a prison: then the state has a place again. */
function withheldSince(world: World, day: Day): Since | null {
  const { placedBy, custodyBy, closedBy } = world.state
  if (placedBy) return null
  const transfers = world.of('transfer')
  const withheld = transfers.filter(
    ({ event }) => event.details.destinationWithheld === true && event.prisonId === null,
  )
  const contacts = world.of('contact').filter(isQualifyingContact)
  const ends = [custodyBy, closedBy].filter((event) => event !== null)
  return sinceStanding(standingOn(withheld, [...transfers, ...contacts, ...ends], day))
}
