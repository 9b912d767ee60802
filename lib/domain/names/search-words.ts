import { foldName } from './fold-name'

/** More words than that are not told apart: nobody searches for the end of a long text alone. */
const MOST_WORDS = 2000
const MOST_LETTERS = 100
const MOST_TYPED = 6

/** The words of some texts, folded, as the text of a tsvector; the order is not kept. Nulls are passed over. */
export function searchWords(...texts: readonly (string | null)[]): string {
  const words = foldedWords(texts.filter((text) => text !== null).join(' '))
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => `'${word}'`).join(' ')
}

/** What a typed text looks for, as the text of a tsquery: all its words, each at least begun; null for no word. */
export function searchQuery(typed: string): string | null {
  const words = foldedWords(typed).slice(0, MOST_TYPED)
  // One letter begins too much to be a word.
  if (!words.some((word) => word.length > 1)) return null
  return words.map((word) => `'${word}':*`).join(' & ')
}

function foldedWords(text: string): string[] {
  return foldName(text).split(' ').filter((word) => word !== '').map((word) => word.slice(0, MOST_LETTERS))
}
