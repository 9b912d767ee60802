import { accessDenied } from './access-denied'
import { arrest } from './arrest'
import { contact } from './contact'
import { death } from './death'
import type { EventDefinition } from './event-definition'
import type { EventType } from './event-types'
import { health } from './health'
import { interrogation } from './interrogation'
import { release } from './release'
import { sentence } from './sentence'
import { sentenceServed } from './sentence-served'
import { solitary } from './solitary'
import { statusReport } from './status-report'
import { transfer } from './transfer'
import { treatment } from './treatment'

/** Every type of event in use, by its name. */
export const eventDefinitions: Readonly<Record<EventType, EventDefinition>> = {
  arrest, transfer, sentence, sentence_served: sentenceServed, solitary, interrogation, health, treatment, contact,
  access_denied: accessDenied, release, death, status_report: statusReport,
}
