import { foldName } from './fold-name'
import { soundsOf } from './letter-sounds'

/** What a name is looked up by. */
export interface NameKeys {
  folded: string
  /** The consonants of all its words: سپیده قلیان and Sepideh Qolian are both `spdgln`. */
  skeleton: string
  /** The consonants word by word, for somebody who types one of them. */
  parts: string[]
  /** Its sounds with vowels, words apart: for spellings of one script that differ a little. */
  phonetic: string
}

/**
 * The keys of a name. The skeleton joins scripts and over-matches (Mohammadi, Mahmoudi): it finds candidates to show,
 * and nothing is ever merged by it. A word of vowels alone (Ali) keeps its first sound.
 */
export function nameKeys(name: string): NameKeys {
  const folded = foldName(name)
  const words = folded.split(' ').filter((word) => word !== '').map(soundsOf)
  const parts = words.map(consonantsOf).filter((part) => part !== '')
  const phonetic = words.map((word) => joinDoubles(withoutLastBreath(word))).filter((word) => word !== '').join(' ')
  return { folded, skeleton: parts.join(''), parts: [...new Set(parts)], phonetic }
}

function consonantsOf(sounds: string): string {
  const consonants = joinDoubles(withoutLastBreath(sounds).replace(/[aiu]/g, ''))
  // Of a word that is all vowels, and begins with another one in each script, only that it is there.
  return consonants === '' && sounds !== '' ? 'a' : consonants
}

/** Sepideh and Sepide, سپیده: an h at the end is not heard. */
function withoutLastBreath(sounds: string): string {
  return sounds.length > 1 ? sounds.replace(/h$/, '') : sounds
}

function joinDoubles(sounds: string): string {
  return sounds.replace(/(.)\1+/gu, '$1')
}
