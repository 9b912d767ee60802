import type { Said } from '../said'
import { onAnswer } from './answer-to'
import { isAtFault, says, type Asking, type CellContext, type CellRead } from './cell-read'

const NATIVE = /[\p{Script=Arabic}]/u
const LATIN = /[\p{Script=Latin}]/u
const LONGEST = 200
/** What parts two writings of a name in one cell. */
const PARTS = /[()[\]|/\n]|\s[-–—]\s/u
const LOOSE = /^[\s,;،؛:\-–—]+|[\s,;،؛:\-–—]+$/gu

/**
 * A name in either script or in both: "نرگس محمدی (Narges Mohammadi)". A second writing in one script is another name
 * of the same person. Whether a comma puts the family first is asked about, once for the column.
 */
export function readNameCell(text: string, context: CellContext): CellRead {
  const parts = text.split(PARTS).flatMap(byScript).map((part) => part.replace(LOOSE, '')).filter((part) => part !== '')
  if (parts.length === 0 || !parts.some((part) => LATIN.test(part) || NATIVE.test(part))) return isAtFault('not_understood')
  if (parts.some((part) => part.length > LONGEST)) return isAtFault('too_long')
  if (parts.length > 8) return isAtFault('too_many')
  if (!parts.some((part) => /[,،]/.test(part))) return says(parts.map(sayName))
  const asking: Asking = {
    pattern: `name_comma:${context.column.column}`, kind: 'name_comma', choices: ['family_first', 'as_written'],
  }
  return onAnswer(asking, context, (answer) =>
    says(parts.map((part) => sayName(answer === 'family_first' ? turnName(part) : part)), [asking]))
}

/** A writing of which one part is in one script and one in the other, as two; any other as it is. */
function byScript(text: string): string[] {
  const words = text.trim().split(/\s+/)
  const native = words.filter((word) => NATIVE.test(word))
  const latin = words.filter((word) => !NATIVE.test(word))
  const turns = words.filter((word, at) => at > 0 && NATIVE.test(word) !== NATIVE.test(words[at - 1] ?? '')).length
  return native.length > 0 && latin.some((word) => LATIN.test(word)) && turns === 1
    ? [latin.join(' '), native.join(' ')]
    : [text]
}

/** "Mohammadi, Narges" as "Narges Mohammadi". */
function turnName(name: string): string {
  const [family, ...given] = name.split(/\s*[,،]\s*/)
  return [...given, family].join(' ').trim()
}

function sayName(name: string): Said {
  const isNative = NATIVE.test(name)
  return { kind: 'name', latin: isNative ? null : name, native: isNative ? name : null }
}
