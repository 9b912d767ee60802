import type { RuleEvaluator } from './track'
import { silence } from './u01-silence'
import { unheardSinceArrest } from './u02-unheard-since-arrest'
import { disappeared } from './u03-disappeared'
import { prisonEvent } from './u04-prison-event'
import { solitaryConfinement } from './u05-solitary'
import { protectedSolitary } from './u06-protected-solitary'
import { criticalHealth } from './u07-critical-health'
import { seriousHealth } from './u08-serious-health'
import { hungerStrike } from './u09-hunger-strike'
import { dryHungerStrike } from './u10-dry-hunger-strike'
import { forceFeeding } from './u11-force-feeding'
import { deathPenalty } from './u12-death-penalty'
import { corporalPunishment } from './u13-corporal-punishment'
import { pastSentence } from './u14-past-sentence'
import { hearingOrDeadline } from './u15-hearing-or-deadline'
import { transferWithoutNotice } from './u16-transfer-without-notice'
import { farFromFamily } from './u17-far-from-family'
import { childHeld } from './u18-child'
import { vulnerableUnheard } from './u19-vulnerable'
import { illTreatmentUnexamined } from './u20-ill-treatment'
import { noLawyer } from './u21-no-lawyer'
import { noCharge } from './u22-no-charge'
import { dueBack } from './u23-due-back'
import { reportOfDeath } from './u24-report-of-death'

/** The evaluator of each rule by the id of its row; a row without one cannot be in force. */
export const evaluators: ReadonlyMap<string, RuleEvaluator> = new Map([
  ['U01', silence],
  ['U02', unheardSinceArrest],
  ['U03', disappeared],
  ['U04', prisonEvent],
  ['U05', solitaryConfinement],
  ['U06', protectedSolitary],
  ['U07', criticalHealth],
  ['U08', seriousHealth],
  ['U09', hungerStrike],
  ['U10', dryHungerStrike],
  ['U11', forceFeeding],
  ['U12', deathPenalty],
  ['U13', corporalPunishment],
  ['U14', pastSentence],
  ['U15', hearingOrDeadline],
  ['U16', transferWithoutNotice],
  ['U17', farFromFamily],
  ['U18', childHeld],
  ['U19', vulnerableUnheard],
  ['U20', illTreatmentUnexamined],
  ['U21', noLawyer],
  ['U22', noCharge],
  ['U23', dueBack],
  ['U24', reportOfDeath],
])
