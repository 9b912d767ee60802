import { foldName } from './fold-name'
import { consonantsOf, heardAs, heardTogether, unique } from './heard-as'
import { JOINED, type NameKeys, nameKeys } from './name-keys'
import { nameWords } from './name-words'

/** A name as somebody types it, to be compared with the keys of names. */
export interface TypedName extends NameKeys {
  /**
   * The ways in which its words may be grouped, since some join what others part. A name matches a grouping if, for
   * each group, it has one of the group's sounds.
   */
  groupings: string[][][]
  /** The same in consonants alone. */
  rough: string[][][]
}

const MAX_TYPED = 200
/** Of a longer text the first words alone are listened to. */
const MOST_WORDS = 6

/** What a typed text is compared by. */
export function readTypedName(typed: string): TypedName {
  const short = typed.slice(0, MAX_TYPED)
  const heard = nameWords(foldName(short)).slice(0, MOST_WORDS).map(heardAs)
  const grouped = groupWords(heard)
  const groupings = grouped.map((groups) => groups.map(soundsOf))
  const rough = grouped.map((groups) => groups.map((group) => unique(heardTogether(group).map(consonantsOf))))
  return { ...nameKeys(short), groupings, rough }
}

/** All words apart, each two neighbours as one, and all as one. */
function groupWords(words: readonly string[][]): string[][][][] {
  if (words.length === 0) return []
  const apart = words.map((word) => [word])
  const joined = words.slice(1).map((_word, at) =>
    [...apart.slice(0, at), words.slice(at, at + 2), ...apart.slice(at + 2)])
  return [apart, ...joined, ...(words.length > 2 ? [[[...words]]] : [])]
}

/** A word may be two words of the name; two words that are taken as one are one word of it. */
function soundsOf(group: readonly string[][]): string[] {
  const heard = unique(heardTogether(group))
  return group.length > 1 ? heard : [...heard, ...heard.map((sound) => `${JOINED}${sound}`)]
}
