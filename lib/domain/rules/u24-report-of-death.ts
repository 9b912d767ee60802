import { isQualifyingContact } from '../fold/silence-of'
import { sinceStanding, standingOn } from '../fold/standing'
import { tellsOfDeath } from '../fold/tells-of-death'
import { isStopped } from './stopped'
import type { RuleEvaluator } from './track'

/**
 * U24: a report of death or execution that is not verified, as an event of its own or as a status that a source
 * states, until a verified contact. Custody is not needed.
 */
export const reportOfDeath: RuleEvaluator = (world, day, rule) => {
  if (isStopped(world.state)) return null
  const reports = [...world.of('death'), ...world.of('status_report').filter(tellsOfDeath)]
  const unverified = reports.filter(({ event }) => event.claimStatus !== 'verified')
  const contacts = world.of('contact').filter(isQualifyingContact)
  const since = sinceStanding(standingOn(unverified, contacts, day))
  return since && { ...since, counting: 'since', firstDay: 0, tiers: rule.tiers }
}
