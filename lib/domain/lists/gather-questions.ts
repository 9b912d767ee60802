import { LEAVE_OUT, type Question } from './list-reading'
import type { Mapping } from './mapping'
import type { ReadRow } from './rows/read-row'

const EXAMPLES = 5

type Gathered = Omit<Question, 'answer' | 'examples' | 'choices'> & { examples: Set<string>; choices: Set<string> }

/** Takes what rows ask, one after the other; answers at any time what all of them ask. */
export interface QuestionGatherer {
  add: (row: ReadRow) => void
  finish: () => Question[]
}

/** Gathers the questions of a list, each pattern once, those that most rows wait for first within their kind. */
export function gatherQuestions(answers: Mapping['answers']): QuestionGatherer {
  const gathered = new Map<string, Gathered>()
  return {
    add: (row) => addRow(gathered, row),
    finish: () => [...gathered.values()].map((one) => finish(one, answers)).sort(byKindThenRows),
  }
}

function addRow(gathered: Map<string, Gathered>, { asking: asked }: ReadRow): void {
  const counted = new Set<string>()
  for (const { asking: { pattern, kind, choices }, column, text } of asked) {
    const one = gathered.get(pattern) ?? { pattern, kind, column, rows: 0, examples: new Set(), choices: new Set() }
    if (!counted.has(pattern)) one.rows += 1
    counted.add(pattern)
    if (text !== '' && one.examples.size < EXAMPLES) one.examples.add(text)
    for (const choice of choices) one.choices.add(choice)
    gathered.set(pattern, one)
  }
}

function finish({ examples, choices, ...one }: Gathered, answers: Mapping['answers']): Question {
  const all = [...choices, ...(choices.has(LEAVE_OUT) ? [] : [LEAVE_OUT])]
  const answer = Object.hasOwn(answers, one.pattern) ? (answers[one.pattern] ?? null) : null
  const isKnown = answer !== null && (one.kind === 'prison' || one.kind === 'country' || all.includes(answer))
  return { ...one, examples: [...examples], choices: all, answer: isKnown ? answer : null }
}

function byKindThenRows(one: Question, other: Question): number {
  return one.kind === other.kind ? other.rows - one.rows : one.kind < other.kind ? -1 : 1
}
