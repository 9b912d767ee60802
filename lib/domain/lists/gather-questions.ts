import { LEAVE_OUT, type Question } from './list-reading'
import type { Mapping } from './mapping'
import type { ReadRow } from './rows/read-row'

const EXAMPLES = 5

type Gathered = Omit<Question, 'answer' | 'examples' | 'choices'> & { examples: Set<string>; choices: Set<string> }

/** The questions of a list, each pattern once, those that most rows wait for first within their kind. */
export function gatherQuestions(rows: readonly ReadRow[], answers: Mapping['answers']): Question[] {
  const gathered = new Map<string, Gathered>()
  for (const { asking } of rows) {
    const counted = new Set<string>()
    for (const { asking: { pattern, kind, choices }, column, text } of asking) {
      const one = gathered.get(pattern) ?? { pattern, kind, column, rows: 0, examples: new Set(), choices: new Set() }
      if (!counted.has(pattern)) one.rows += 1
      counted.add(pattern)
      if (text !== '' && one.examples.size < EXAMPLES) one.examples.add(text)
      for (const choice of choices) one.choices.add(choice)
      gathered.set(pattern, one)
    }
  }
  return [...gathered.values()].map((one) => finish(one, answers)).sort(byKindThenRows)
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
