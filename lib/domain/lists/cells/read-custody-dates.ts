import type { DateOf } from '../said'
import { CUSTODY_WORDS } from '../words/custody-words'
import { onAnswer } from './answer-to'
import { isAtFault, joinReads, type Asking, type CellContext, type CellRead } from './cell-read'
import { readDateCell } from './read-date-cell'

const LABEL = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${CUSTODY_WORDS.arrest})|(${CUSTODY_WORDS.release}))(?![\\p{L}])`, 'giu')
const AROUND = /^[\s:,;،؛.()\-–—/]+|[\s:,;،؛.()\-–—/]+$/gu
const JOINT = /\s*(?:[;؛|\n]|\s[-–—]\s|–|\s(?:to|until|till|تا|au|jusqu'au|hasta|al)\s)\s*/iu

/** A date with the word beside it that says what it is of; null where it has none. */
interface Labelled {
  of: DateOf
  text: string
}

/**
 * Dates of which words beside them say what they are of ("arrested 2019-01-02, released 2019-03-04"), or two without
 * any: what those are is asked once for the column.
 */
export function readCustodyDates(text: string, context: CellContext): CellRead {
  const labelled = labelledDates(text)
  if (labelled) return joinReads(labelled.map(({ of, text: one }) => readDateCell(one, context, of)))
  const [from, to, more] = text.split(JOINT).filter((part) => part !== '')
  if (from === undefined || more !== undefined) return isAtFault('not_a_date')
  if (to === undefined) return readDateCell(text, context, 'arrest')
  const asking: Asking = {
    pattern: `two_dates:${context.column.column}`, kind: 'two_dates',
    choices: ['arrest_release', 'arrest_arrest', 'one_between'],
  }
  return onAnswer(asking, context, (answer) => {
    if (answer === 'one_between') return withAsking(readDateCell(text, context, 'arrest'), asking)
    const second = answer === 'arrest_release' ? 'release' : 'arrest'
    return withAsking(joinReads([readDateCell(from, context, 'arrest'), readDateCell(to, context, second)]), asking)
  })
}

/** The dates of a text by the words before each of them; null where it does not begin with such a word. */
export function labelledDates(raw: string): Labelled[] | null {
  const text = raw.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک')
  const labels = [...text.matchAll(LABEL)]
  const [first] = labels
  if (!first || text.slice(0, first.index).replace(AROUND, '') !== '') return null
  return labels.map((label, at) => ({
    of: label[1] === undefined ? 'release' : 'arrest',
    text: text.slice(label.index + label[0].length, labels[at + 1]?.index).replace(AROUND, ''),
  }))
}

function withAsking(read: CellRead, asking: Asking): CellRead {
  return { ...read, asking: [asking, ...read.asking] }
}
