import type { Day } from '../dates/day'
import { isInCustody } from '../fold/case-state'
import { allHold, type Certainty } from '../fold/certainty'
import { NEVER, type DatedEvent } from '../fold/dated-event'
import { isQualifyingContact } from '../fold/silence-of'
import { unheardIn, type Unheard } from '../fold/unheard-in'
import type { PrisonEvent } from '../fold/prison-event'
import type { Rule } from './rule'
import type { RuleEvaluator, Track } from './track'
import { combineTracks } from './tracks'

/**
 * U04: an event at the prison where the person is held, and no verified contact on record since. Where neither
 * an earlier contact nor the start of custody is known, nothing is said.
 */
export const prisonEvent: RuleEvaluator = (world, day, rule) => {
  const { placedBy } = world.state
  if (!isInCustody(world.state) || !placedBy) return null
  const unheard = unheardIn(world, day)
  const there = world.background.prisonEvents.filter(({ prisonId }) => prisonId === placedBy.event.prisonId)
  return combineTracks(there.map((event) => unheard && trackOf(event, placedBy, unheard, day, rule)))
}

function trackOf(event: PrisonEvent, placedBy: DatedEvent, unheard: Unheard, day: Day, rule: Rule): Track | null {
  const began = beginOf(event)
  if (!began) return null
  const holds = allHold(
    holdsIf(day >= began.latest, day >= began.earliest),
    wasThere(event, began, placedBy),
    unheard.holds,
    holdsIf(unheard.from.latest < began.earliest, heardFrom(unheard, placedBy) < began.latest),
  )
  if (!holds) return null
  const from = { earliest: event.date.earliest && began.earliest, latest: began.latest }
  return {
    holds, from, counting: 'since', firstDay: 0, tiers: rule.tiers,
    events: [{ event }, placedBy, ...unheard.events],
  }
}

/** The first day since which nobody may have heard: a contact that shows the person there has happened. */
function heardFrom({ from }: Unheard, placedBy: DatedEvent): number {
  const heardThere = isQualifyingContact(placedBy) ? placedBy.countsFrom : null
  return Math.max(from.earliest ?? -Infinity, heardThere ?? -Infinity)
}

interface Reach {
  earliest: Day
  latest: Day
}

/** As events of a case are read: an open earliest day is the latest. Null where the latest is open too. */
function beginOf({ date }: PrisonEvent): Reach | null {
  const earliest = date.earliest ?? date.latest
  return earliest === null ? null : { earliest, latest: date.latest ?? NEVER }
}

/** Whether the record has the person there before the event was over. */
function wasThere({ endDate }: PrisonEvent, began: Reach, placedBy: DatedEvent) {
  const last = lastDayOf(endDate, began)
  return holdsIf(placedBy.latest <= last.earliest, placedBy.earliest <= last.latest)
}

function lastDayOf(endDate: PrisonEvent['endDate'], began: Reach): Reach {
  if (endDate === 'ongoing') return { earliest: NEVER, latest: NEVER }
  if (endDate === null) return { earliest: began.earliest, latest: began.latest }
  return { earliest: endDate.earliest ?? began.earliest, latest: endDate.latest ?? NEVER }
}

function holdsIf(certain: boolean, possible: boolean): Certainty | null {
  if (certain) return 'certain'
  return possible ? 'possible' : null
}

