import { foldText } from '../../dates/typed/fold-text'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'

/** A number of years, alone or with the word for years. */
const AGE = /^(\d{1,3})(?: ?(?:y|yrs?|years?|years? old|ans|años|سال|ساله))?$/
const OLDEST = 120

/** How old somebody is; on which day, the list's own or that of the arrest, is asked once for the column. */
export function readAgeCell(text: string, context: CellContext): CellRead {
  const years = Number(AGE.exec(foldText(text).normalize('NFC'))?.[1] ?? NaN)
  if (!(years <= OLDEST)) return isAtFault('not_understood')
  const { column } = context.column
  const asking: Asking = { pattern: `age_at:${column}`, kind: 'age_at', choices: ['list_day', 'arrest'] }
  return onAnswer(asking, context, (answer) => {
    if (answer === 'list_day' && context.listDay === null) return isAtFault('no_list_day', [asking])
    return says([{ kind: 'age', years, at: answer === 'arrest' ? 'arrest' : 'list_day' }], [asking])
  })
}
