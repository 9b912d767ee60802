import { accessDenied } from './access-denied'
import { action } from './action'
import { arrest } from './arrest'
import { attribute } from './attribute'
import { charge } from './charge'
import { contact } from './contact'
import { deadline } from './deadline'
import { death } from './death'
import { detentionPlace } from './detention-place'
import { disappearance } from './disappearance'
import type { EventDefinition } from './event-definition'
import type { EventType } from './event-types'
import { executionNotice } from './execution-notice'
import { health } from './health'
import { hearing } from './hearing'
import { hungerStrike } from './hunger-strike'
import { illTreatment } from './ill-treatment'
import { interrogation } from './interrogation'
import { release } from './release'
import { returnToPrison } from './return'
import { sentence } from './sentence'
import { sentenceChange } from './sentence-change'
import { sentenceServed } from './sentence-served'
import { solitary } from './solitary'
import { statement } from './statement'
import { statusReport } from './status-report'
import { summons } from './summons'
import { transfer } from './transfer'
import { treatment } from './treatment'

/** Every type of event, by its name. */
export const eventDefinitions: Readonly<Record<EventType, EventDefinition>> = {
  arrest, detention_place: detentionPlace, transfer, charge, hearing, sentence, sentence_change: sentenceChange,
  solitary, interrogation, ill_treatment: illTreatment, health, treatment, hunger_strike: hungerStrike, contact,
  access_denied: accessDenied, execution_notice: executionNotice, release, return: returnToPrison, disappearance,
  death, attribute, summons, deadline, status_report: statusReport, sentence_served: sentenceServed, statement, action,
}
