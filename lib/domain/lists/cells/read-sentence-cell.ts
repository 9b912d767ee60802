import { eventDefinitions } from '../../events/registry'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'
import { isNumberAlone, readSentenceParts } from './sentence-parts'

/** A sentence in the words of a list; what a number alone counts is asked about, once for the column. */
export function readSentenceCell(text: string, context: CellContext): CellRead {
  const { unit, column } = context.column
  if (!isNumberAlone(text) || unit !== null) return sayParts(text, unit, [])
  const asking: Asking = { pattern: `sentence_unit:${column}`, kind: 'sentence_unit', choices: ['years', 'months'] }
  return onAnswer(asking, context, (answer) => sayParts(text, answer === 'years' ? 'years' : 'months', [asking]))
}

function sayParts(text: string, unit: 'years' | 'months' | null, asking: readonly Asking[]): CellRead {
  const parts = readSentenceParts(text, unit)
  const details = parts && eventDefinitions.sentence.details.safeParse(parts)
  return details?.success ? says([{ kind: 'sentence', details: details.data }], asking) : isAtFault('not_a_sentence', asking)
}
