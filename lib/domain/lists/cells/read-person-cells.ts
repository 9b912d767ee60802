import { PEOPLE_OF } from '../words/people-of'
import { squeeze } from '../words/squeeze'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'
import { readWordCell } from './read-word-cell'
import { SEX_LIST } from './word-lists'

/** Somebody's sex. M alone is a man, but for a column that has H beside it: hombre and mujer, homme. */
export function readSexCell(text: string, context: CellContext): CellRead {
  const word = squeeze(text)
  if (word === 'm' && !context.words().has('h')) return says([{ kind: 'sex', sex: 'male' }])
  if (word === 'h' && context.words().has('f')) return says([{ kind: 'sex', sex: 'male' }])
  return readWordCell(text, SEX_LIST, context)
}

/** A country by its two letters, its name or its people; any other word is asked about, once. */
export function readCountryCell(text: string, context: CellContext): CellRead {
  const { names } = context
  const letters = text.trim()
  if (/^[A-Z]{2}$/.test(letters) && names.isCountry(letters)) return says([{ kind: 'country', code: letters }])
  const word = squeeze(text)
  const code = names.countryCalled(text) ?? PEOPLE_OF.get(word)
  if (code !== undefined) return says([{ kind: 'country', code }])
  if (word === '') return isAtFault('not_understood')
  if (word.length > 200) return isAtFault('too_long')
  const asking: Asking = { pattern: `country:${word}`, kind: 'country', choices: [] }
  return onAnswer(asking, context, (answer) => says([{ kind: 'country', code: answer }], [asking]), names.isCountry)
}
