import list from './phrase-words.json'

/** The words that a phrase is made of. */
export const PHRASE_WORDS: readonly string[] = list.words.flatMap((row) => row.split(' '))

/** So many words of the list are drawn: 91 bits, more than anybody can try out. */
export const PHRASE_LENGTH = 8

const KNOWN = new Set(PHRASE_WORDS)

/** A phrase as somebody typed it, in its one form; null where it is none that we could have given. */
export function readPhrase(typed: string): string | null {
  const words = typed.toLowerCase().split(/[^a-z]+/).filter((word) => word !== '')
  return words.length === PHRASE_LENGTH && words.every((word) => KNOWN.has(word)) ? words.join(' ') : null
}
