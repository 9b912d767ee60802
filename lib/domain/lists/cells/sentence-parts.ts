import { foldText } from '../../dates/typed/fold-text'
import { DEATH, DEATH_FILLERS, FILLERS, KINDS, NUMBERS, UNITS, type SentenceUnit } from '../words/sentence-words'

/** What a text says of a sentence, by the names of the details of its event. */
export type SentenceParts = Partial<Record<Component, number>> & { death?: true; fine?: string }

export type Component = 'prisonMonths' | 'suspendedMonths' | 'lashes' | 'exileMonths' | 'travelBanMonths'

/** A number with the words up to the next one. */
interface Piece {
  count: number
  words: string[]
}

const HALF = 'and a half|و نیم|ونیم|et demie?|y medio'
const FINE = /[\s,،;؛+]*(?:\b(?:and|et|y)\s+|و\s+)?(?:\b(?:an?|une|una)\s+)?(\bfine\b.*|جریمه.*|جزای نقدی.*|\bamende\b.*|\bmulta\b.*)$/iu

/**
 * The components of a sentence in a text ("10 yrs and 74 lashes", "5 سال حبس"); null where a word of it is not
 * understood, or two times of one kind stand beside each other: then it is not known whether they add up. `unit` is
 * what a number without one counts.
 */
export function readSentenceParts(text: string, unit: 'years' | 'months' | null): SentenceParts | null {
  const fine = FINE.exec(text)?.[1]
  const rest = fine === undefined ? text : text.slice(0, text.length - fine.length).replace(FINE, '')
  const words = wordsOf(fine === undefined ? text : rest)
  if (fine !== undefined && hidesOther(fine)) return null
  const read = readTimes(words, unit)
  return read && { ...read, ...(fine !== undefined && { fine: fine.trim() }) }
}

/** Whether the text is one number and nothing else. */
export function isNumberAlone(text: string): boolean {
  const [first, ...others] = wordsOf(text)
  return first !== undefined && others.length === 0 && toNumber(first) !== null
}

function wordsOf(text: string): string[] {
  const folded = foldText(text.replaceAll('½', '.5').replace(/[+&]/g, ' ')).replace(/(\d)(?=\p{L})/gu, '$1 ')
    .split(' ').map((word) => NUMBERS.get(word) ?? word).join(' ')
    .replace(/\btravel ban\b/g, 'travel-ban')
    .replace(new RegExp(`(\\d+) (\\p{L}+) (?:${HALF})(?!\\p{L})`, 'gu'), '$1.5 $2')
    .replace(new RegExp(`(\\d+) (?:${HALF})(?!\\p{L})`, 'gu'), '$1.5')
  return folded.split(' ').map((word) => word.replace(/\.$/, '')).filter((word) => word !== '')
}

function toNumber(word: string): number | null {
  return /^\d{1,4}(?:\.\d{1,2})?$/.test(word) ? Number(word) : null
}

function readTimes(words: readonly string[], unit: 'years' | 'months' | null): SentenceParts | null {
  const at = words.findIndex((word) => toNumber(word) !== null)
  const head = at < 0 ? words : words.slice(0, at)
  const isDeath = head.some((word) => DEATH.has(word))
  const pieces = at < 0 ? [] : piecesOf(words.slice(at))
  const isRead = head.every((word) => FILLERS.has(word) || (isDeath && (DEATH.has(word) || DEATH_FILLERS.has(word))))
  if (!isRead || (!isDeath && pieces.length === 0)) return null
  return pieces.reduce<SentenceParts | null>(
    (parts, piece, index) => parts && addPiece(parts, piece, pieces[index - 1], unit), isDeath ? { death: true } : {},
  )
}

function piecesOf(words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (const word of words) {
    const count = toNumber(word)
    if (count === null) pieces.at(-1)?.words.push(word)
    else pieces.push({ count, words: [] })
  }
  return pieces
}

function addPiece(
  parts: SentenceParts, piece: Piece, before: Piece | undefined, unit: 'years' | 'months' | null,
): SentenceParts | null {
  const read = meaningOf(piece, unit)
  if (!read) return null
  const { component, value } = read
  const there = parts[component]
  const earlier = before && meaningOf(before, unit)
  const follows = earlier?.component === component && earlier.unit === 'years' && read.unit === 'months'
  if (there !== undefined && !follows) return null
  return { ...parts, [component]: (there ?? 0) + value }
}

function meaningOf(
  { count, words }: Piece, unit: 'years' | 'months' | null,
): { component: Component; unit: SentenceUnit; value: number } | null {
  const units = UNIT_NAMES.filter((name) => words.some((word) => UNITS[name].has(word)))
  const kinds = KIND_NAMES.filter((name) => words.some((word) => KINDS[name].has(word)))
  const known = [FILLERS, ...UNIT_NAMES.map((name) => UNITS[name]), ...KIND_NAMES.map((name) => KINDS[name])]
  const of = units[0] ?? unit
  const isRead = words.every((word) => known.some((set) => set.has(word)))
  if (units.length > 1 || kinds.length > 1 || of === null || !isRead) return null
  const value = of === 'years' ? count * 12 : count
  if (!Number.isInteger(value) || (of === 'lashes' && kinds.length > 0)) return null
  return { component: of === 'lashes' ? 'lashes' : (kinds[0] ?? 'prisonMonths'), unit: of, value }
}

const UNIT_NAMES = ['years', 'months', 'lashes'] as const
const KIND_NAMES = ['exileMonths', 'travelBanMonths', 'suspendedMonths'] as const

/** Whether what is said of a fine holds a time or lashes as well. */
function hidesOther(fine: string): boolean {
  return wordsOf(fine).some((word) => UNIT_NAMES.some((name) => UNITS[name].has(word)))
}
