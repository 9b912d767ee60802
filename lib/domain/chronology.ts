import { afterDeath, custodyAfterRelease, hearingsAfterRelease } from './chronology/after-the-end'
import {
  arrestsWhileHeld, releasesBeforeCustody, spansTurnedRound, transfersFromElsewhere,
} from './chronology/custody-order'
import type { ChronologyCheck, Warning } from './chronology/warning'
import type { CaseEvent } from './events/case-event'
import { dateEvents } from './fold/order'

const CHECKS: readonly ChronologyCheck[] = [
  spansTurnedRound, releasesBeforeCustody, arrestsWhileHeld, transfersFromElsewhere, afterDeath, custodyAfterRelease,
  hearingsAfterRelease,
]

/**
 * What in the record of a case contradicts itself by its dates, in every reading of them: what may be right in
 * some reading is not warned of. Retracted events are left out. Pure; a warning changes nothing that is derived.
 */
export function chronologyWarnings(events: readonly CaseEvent[]): Warning[] {
  const dated = dateEvents(events.filter(({ claimStatus }) => claimStatus !== 'retracted'))
  return CHECKS.flatMap((check) => check(dated))
}
