import type { Rule } from '../rules/rule'
import { evaluators } from '../rules/evaluators'
import type { RuleEvaluator } from '../rules/track'
import { MODIFIER_TYPES, reads, type Reads } from './reads'
import { setOf, type TypeSet } from './touches'

/** What is asked of the same worlds: some rules, for which the same parts of a world matter. */
export interface Question {
  reads: Reads
  types: TypeSet
  /** The rules, and where each stands in the table. */
  rules: { rule: Rule; evaluate: RuleEvaluator; at: number }[]
  /** The types of which some event is needed for a rule to speak; null where one may always speak. */
  needs: TypeSet | null
  /** Whether what raises levels is among what it reads, so that both are told apart world by world. */
  isRaisedInside: boolean
}

/** What the silence rests on, and with it U01 and U02. */
const SILENCE = reads({ types: ['contact'], references: ['startedBy', 'closedBy'] })
/** What raises levels. */
const MODIFIERS = reads({ types: MODIFIER_TYPES, background: true, ofHeld: false })

const known = new WeakMap<readonly Rule[], Questions>()

/** What is asked on every day; the first of all is that of the silence. */
export interface Questions {
  modifiers: Question
  all: readonly Question[]
}

/** The questions of a table of rules, made once. */
export function questionsOf(rules: readonly Rule[]): Questions {
  const before = known.get(rules)
  if (before) return before
  const silence = ask(SILENCE)
  const byReads = new Map([[keyOf(SILENCE), silence]])
  rules.forEach((rule, at) => {
    const definition = evaluators.get(rule.id)
    if (!definition || !rule.enabled) return
    const key = keyOf(definition.reads)
    const question = byReads.get(key) ?? ask(definition.reads)
    byReads.set(key, question)
    question.rules.push({ rule, evaluate: definition.evaluate, at })
    if (question !== silence) question.needs = allNeeds(question, definition.reads)
  })
  const questions = { modifiers: ask(MODIFIERS), all: [...byReads.values()] }
  known.set(rules, questions)
  return questions
}

function allNeeds({ needs, rules }: Question, { needs: added }: Reads): TypeSet | null {
  if (added === null) return null
  return rules.length === 1 ? setOf(added) : needs && needs | setOf(added)
}

function ask(asked: Reads): Question {
  const isRaisedInside = MODIFIER_TYPES.every((type) => asked.types.includes(type))
  return { reads: asked, types: setOf(asked.types), rules: [], needs: null, isRaisedInside }
}

/** Rules that look at the same share their worlds, whatever each needs. */
function keyOf({ types, references, verified, stage, background, ofHeld, orNeeds }: Reads): string {
  return [types.join(), references.join(), verified, stage, background, ofHeld, orNeeds].join('|')
}
