import { LAWYER_WORDS, NO_LAWYER } from '../words/lawyer-words'
import { squeeze } from '../words/squeeze'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'

/**
 * Whether a lawyer is kept away. "None" is not yet "denied", and is asked about; a text that is neither is likely the
 * name of one, which is asked once for the column. That somebody has a lawyer is no event, and says nothing.
 */
export function readLawyerCell(text: string, context: CellContext): CellRead {
  const word = squeeze(text)
  if (word === '') return isAtFault('not_understood')
  const known = LAWYER_WORDS.get(word)
  if (known !== undefined) return say(known, text, [])
  const asking: Asking = NO_LAWYER.has(word)
    ? { pattern: `lawyer_none:${word}`, kind: 'lawyer_none', choices: ['denied', 'has'] }
    : { pattern: `lawyer_named:${context.column.column}`, kind: 'lawyer_named', choices: ['note', 'denied'] }
  return onAnswer(asking, context, (answer) => say(answer, text, [asking]))
}

function say(meaning: string, text: string, asking: readonly Asking[]): CellRead {
  if (meaning === 'denied') return says([{ kind: 'choice', value: 'denied' }], asking)
  return says(meaning === 'note' ? [{ kind: 'text', text }] : [], asking)
}
