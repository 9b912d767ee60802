import type { RuleEvaluator } from './track'
import { silence } from './u01-silence'
import { unheardSinceArrest } from './u02-unheard-since-arrest'
import { solitaryConfinement } from './u05-solitary'
import { criticalHealth } from './u07-critical-health'
import { farFromFamily } from './u17-far-from-family'
import { noLawyer } from './u21-no-lawyer'

/** The evaluator of each rule by the id of its row; a row without one cannot be in force. */
export const evaluators: ReadonlyMap<string, RuleEvaluator> = new Map([
  ['U01', silence],
  ['U02', unheardSinceArrest],
  ['U05', solitaryConfinement],
  ['U07', criticalHealth],
  ['U17', farFromFamily],
  ['U21', noLawyer],
])
