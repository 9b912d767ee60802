import { hearLatin, type Heard, hearPersian } from './letter-sounds'
import { withoutArticle } from './name-words'
import { spellingsOf } from './spellings'

/** Spellings that may be heard in more ways than this are heard in the first of them alone. */
const MOST_WAYS = 12

/**
 * The ways in which one word of a name may be heard, the likeliest first, in sounds that both scripts share: consonants
 * and long vowels. محمدی and Mohammadi meet on `mhmdy`; محمودی and Mahmoudi on `mhmwdy`.
 */
export function heardAs(word: string): string[] {
  const bare = withoutArticle(word)
  if (bare === word) return hear(word)
  // Four letters after it: an article, more likely than not (الهاشمی); three may be a name by themselves (الهام).
  return unique(bare.length > 3 && /^ال/.test(word) ? [...hear(bare), ...hear(word)] : [...hear(word), ...hear(bare)])
}

/** Words heard as one, in every combination of their ways; what begins and ends the words inside is hardly heard. */
export function heardTogether(words: readonly (readonly string[])[]): string[] {
  return combine(words.map((ways, at) => ways.flatMap((way) => {
    const begun = at === 0 ? way : way.replace('^', '')
    return at === words.length - 1 ? [begun] : endingsInside(begun)
  }))).map(joinDoubles)
}

/** An h that ends a word is not heard, and is one like any other where the next word follows without a space. */
function endingsInside(way: string): string[] {
  const bare = way.replace(/[~=]$/, '')
  return way.endsWith('=') ? [bare, `${bare}h`] : [bare]
}

/** Of a sound only its consonants, and those that are told apart less surely made one: what finds too much. */
export function consonantsOf(heard: string): string {
  return joinDoubles(heard.replace(/[wy^~=]/g, '').replace(/\$/g, 'c').replace(/q/g, 'g')) || 'a'
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function hear(word: string): string[] {
  return unique(spellingsOf(word).flatMap((spelling) => combine(piecesOf(spelling)).map(joinDoubles)))
}

/** A word has one script, or one after the other. */
function piecesOf(word: string): Heard[] {
  return (word.match(/\p{Script=Arabic}+|\P{Script=Arabic}+/gu) ?? []).flatMap((part) =>
    (/\p{Script=Arabic}/u.test(part) ? hearPersian(part) : hearLatin(part)))
}

function combine(pieces: readonly Heard[]): string[] {
  return pieces.reduce<string[]>(
    (ways, piece) => ways.flatMap((way) => piece.map((sound) => way + sound)).slice(0, MOST_WAYS), [''])
}

function joinDoubles(sounds: string): string {
  return sounds.replace(/(.)\1+/gu, '$1')
}
