import type { QuestionKind } from '../list-reading'
import type { Said } from '../said'
import { squeeze } from '../words/squeeze'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'

const LONGEST_PATTERN = 200

/** A closed list of values, the words for them, and how one is said. */
export interface WordList<Value extends string> {
  kind: QuestionKind
  values: readonly Value[]
  words: ReadonlyMap<string, Value>
  say: (value: Value) => Said
}

/** One of a closed list of values by its words in our languages; another word is asked about, once. */
export function readWordCell<Value extends string>(
  text: string,
  { kind, values, words, say }: WordList<Value>,
  context: CellContext,
): CellRead {
  const word = squeeze(text)
  if (word === '') return isAtFault('not_understood')
  const known = words.get(word)
  if (known !== undefined) return says([say(known)])
  if (word.length > LONGEST_PATTERN) return isAtFault('too_long')
  const asking: Asking = { pattern: `${kind}:${word}`, kind, choices: values }
  return onAnswer(asking, context, (answer) => {
    const value = values.find((one) => one === answer)
    return value === undefined ? isAtFault('not_understood', [asking]) : says([say(value)], [asking])
  })
}
