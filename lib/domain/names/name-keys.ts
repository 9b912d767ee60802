import { foldName } from './fold-name'
import { consonantsOf, heardAs, heardTogether, unique } from './heard-as'
import { nameWords } from './name-words'

/** Before the sound of words that are written apart and heard as one. */
export const JOINED = '+'

/** What a name is looked up by. */
export interface NameKeys {
  folded: string
  /** Its words in the order of the alphabet, titles left out: for a name whose parts stand in another order. */
  sorted: string
  /** The consonants of all its words: سپیده قلیان and Sepideh Qolian are both `spdgln`. */
  skeleton: string
  /** The consonants word by word and of words written as one, for somebody who types a part or parts it otherwise. */
  parts: string[]
  /** The same with long vowels, in each way it may be heard: what tells Mohammadi from Mahmoudi in both scripts. */
  sounds: string[]
  /** Its likeliest sounds, words apart: for what differs in a letter. */
  phonetic: string
}

/**
 * The keys of a name in Persian, Arabic, Kurdish or Latin letters. Sounds join scripts; the skeleton does too and
 * over-matches (Mohammadi, Mahmoudi): it finds candidates to show, and nothing is ever merged by any of them.
 */
export function nameKeys(name: string): NameKeys {
  const folded = foldName(name)
  const words = nameWords(folded)
  const heard = words.map(heardAs)
  const likeliest = heard.map((ways) => ways[0] ?? '')
  const joined = joinsOf(heard).flatMap(heardTogether)
  const sounds = unique([...heard.flat(), ...joined.map((sound) => `${JOINED}${sound}`)])
  return {
    folded,
    sorted: [...words].sort().join(' '),
    skeleton: likeliest.map(consonantsOf).join(''),
    parts: unique([...heard.flat(), ...joined].map(consonantsOf)),
    sounds,
    phonetic: likeliest.join(' '),
  }
}

/** Each two neighbours as one, and all as one, in the order written and with the last word first. */
function joinsOf(words: readonly string[][]): string[][][] {
  if (words.length < 2) return []
  const pairs = words.slice(1).map((word, at) => [words[at] ?? [], word])
  return [...pairs, [...words], [...words.slice(-1), ...words.slice(0, -1)]]
}
