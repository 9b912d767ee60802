import type { EventType } from '../events/event-types'
import type { Reference } from '../fold/case-state'
import { reads, type Reads } from '../fold/reads'
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

/** A rule of the table as code: what it looks at in a world, and what follows. */
export interface RuleDefinition {
  evaluate: RuleEvaluator
  reads: Reads
}

/** What lib/domain/fold/capital-on.ts looks at. */
const CAPITAL: readonly EventType[] = ['charge', 'release', 'sentence', 'sentence_change']
const CAPITAL_IN_STATE: readonly Reference[] = ['sentenceBy', 'upheldBy', 'stageBy']

function define(evaluate: RuleEvaluator, looksAt: Partial<Reads>): RuleDefinition {
  return { evaluate, reads: reads(looksAt) }
}

/** The evaluator of each rule by the id of its row; a row without one cannot be in force. */
export const evaluators: ReadonlyMap<string, RuleDefinition> = new Map([
  ['U01', define(silence, { types: ['contact'], references: ['startedBy', 'closedBy'], needs: ['contact'] })],
  ['U02', define(unheardSinceArrest, {
    types: ['contact'], references: ['startedBy', 'closedBy'], needs: ['arrest', 'return'],
  })],
  ['U03', define(disappeared, {
    types: ['transfer', 'contact'], references: ['custodyBy', 'placedBy', 'closedBy'],
    needs: ['transfer', 'disappearance', 'status_report'],
  })],
  ['U04', define(prisonEvent, {
    types: ['contact'], references: ['placedBy', 'startedBy', 'closedBy'], background: true,
    needs: [], orNeeds: 'prisonEvents',
  })],
  ['U05', define(solitaryConfinement, { types: ['solitary'], references: ['closedBy'], needs: ['solitary'] })],
  ['U06', define(protectedSolitary, {
    types: ['solitary', 'attribute', 'health'], references: ['closedBy'], background: true, needs: ['solitary'],
  })],
  ['U07', define(criticalHealth, {
    types: ['health', 'treatment', 'attribute'], references: ['closedBy'], needs: ['health'],
  })],
  ['U08', define(seriousHealth, {
    types: ['health', 'treatment', 'attribute'], references: ['closedBy'], needs: ['health'],
  })],
  ['U09', define(hungerStrike, {
    types: ['hunger_strike', 'health', 'attribute'], references: ['closedBy'], needs: ['hunger_strike'],
  })],
  ['U10', define(dryHungerStrike, { types: ['hunger_strike'], references: ['closedBy'], needs: ['hunger_strike'] })],
  ['U11', define(forceFeeding, { types: ['ill_treatment'], references: ['closedBy'], needs: ['ill_treatment'] })],
  ['U12', define(deathPenalty, {
    types: ['execution_notice', 'attribute', 'health', ...CAPITAL], references: ['episodeBy', ...CAPITAL_IN_STATE],
    verified: true, stage: true, background: true, ofHeld: false,
    needs: ['execution_notice', ...CAPITAL, 'status_report'],
  })],
  ['U13', define(corporalPunishment, {
    types: ['ill_treatment'], references: ['sentenceBy', 'upheldBy'], verified: true, ofHeld: false,
    needs: ['sentence', 'sentence_change'],
  })],
  ['U14', define(pastSentence, {
    references: ['startedBy', 'episodeBy', 'closedBy', 'sentenceBy', 'heaviestBy', 'upheldBy'],
    needs: ['sentence', 'sentence_change'],
  })],
  ['U15', define(hearingOrDeadline, {
    types: ['hearing', 'deadline', ...CAPITAL], references: [...CAPITAL_IN_STATE], verified: true, stage: true,
    ofHeld: false, needs: ['hearing', 'deadline'],
  })],
  ['U16', define(transferWithoutNotice, {
    types: ['transfer', 'contact'], references: ['custodyBy', 'closedBy'], needs: ['transfer'],
  })],
  ['U17', define(farFromFamily, {
    types: ['contact'], references: ['custodyBy', 'placedBy', 'startedBy', 'closedBy'], ofHeld: false,
    needs: ['transfer', 'status_report'], orNeeds: 'fromHome',
  })],
  ['U18', define(childHeld, {
    types: ['contact', 'detention_place', 'transfer'], references: ['custodyBy', 'placedBy', 'startedBy', 'closedBy'],
    background: true, needs: [], orNeeds: 'birthDate',
  })],
  ['U19', define(vulnerableUnheard, {
    types: ['health', 'attribute'], references: ['startedBy', 'closedBy'], background: true,
    needs: ['health', 'attribute'], orNeeds: 'birthDate',
  })],
  ['U20', define(illTreatmentUnexamined, { types: ['ill_treatment'], needs: ['ill_treatment'] })],
  ['U21', define(noLawyer, {
    types: ['access_denied', 'hearing', ...CAPITAL], references: ['closedBy', ...CAPITAL_IN_STATE], stage: true,
    needs: ['access_denied'],
  })],
  ['U22', define(noCharge, {
    types: ['charge'], references: ['startedBy', 'closedBy', 'sentenceBy', 'stageBy'], stage: true,
    needs: ['charge', 'status_report'],
  })],
  ['U23', define(dueBack, {
    types: ['summons'], references: ['custodyBy', 'closedBy'], verified: true, ofHeld: false,
    needs: ['release', 'status_report', 'summons'],
  })],
  ['U24', define(reportOfDeath, {
    types: ['death', 'status_report', 'contact'], verified: true, ofHeld: false, needs: ['death', 'status_report'],
  })],
])
