/** Each way in which a piece of a word may be heard. */
export type Heard = readonly string[]

/**
 * The sounds of Persian letters, as the keys of a name write them: short vowels and ا are left out, w is و and y is ی
 * as consonant or vowel, $ is ش, q is ق and غ. A vowel that begins a word is ^, ا and ه at its end are ~ and =.
 */
const PERSIAN: Readonly<Record<string, string>> = {
  ا: '', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'c', ح: 'h', خ: 'x', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'j',
  س: 's', ش: '$', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: '', غ: 'q', ف: 'f', ق: 'q', ک: 'k', گ: 'g', ل: 'l', م: 'm',
  ن: 'n', و: 'w', ه: 'h', ی: 'y',
}
/** Written with ی at the end, and heard with a. */
const A_AT_THE_END = new Set('مصطفی مرتضی مجتبی موسی عیسی یحیی کبری صغری طوبی هدی لیلی سلمی عظمی بشری'.split(' '))

/**
 * What Latin consonants stand for in transliterated names, the longest first: French ch is ش, Turkish c is ج, and an h
 * may begin the second of two words (Mohammadhossein).
 */
const LATIN: readonly (readonly [spelling: string, heard: Heard])[] = [
  ['tch', ['c']], ['sch', ['$']], ['sh', ['$', 'sh']], ['ch', ['c', '$']], ['kh', ['x']], ['gh', ['q']], ['dj', ['j']],
  ['zh', ['j', 'zh']], ['ph', ['f']], ['th', ['t', 's', 'th']], ['dh', ['dh', 'z', 'd']], ['ck', ['k']], ['q', ['q']],
  ['gu?(?=[eiy])', ['g', 'q']], ['g', ['g', 'q']], ['x', ['x', 'ks']], ['c(?=[eiy])', ['s', 'j']], ['c', ['k', 'j']],
  ['v', ['w']],
]
const LATIN_PIECE = new RegExp(`${LATIN.map(([spelling]) => `(${spelling})`).join('|')}|([aeiou]+)|(.)`, 'gu')

/** The pieces of one folded word in Persian script. */
export function hearPersian(word: string): Heard[] {
  const spelt = A_AT_THE_END.has(word) ? `${word.slice(0, -1)}ا` : word
  const last = spelt.length > 1 ? spelt.slice(-1) : ''
  const end: Heard[] = last === 'ا' ? [['~']] : last === 'ه' ? [['=']] : []
  const rest = end.length > 0 ? spelt.slice(0, -1) : spelt
  const isVowel = /^[اع]/.test(rest)
  // A vowel at the beginning that is written with two letters, ای or او, may be one short sound in the other script.
  const long = /^[اع][وی]./u.test(rest) ? PERSIAN[rest[1] ?? ''] : undefined
  const letters = [...rest.slice(long === undefined ? 0 : 2)].map((letter): Heard => [PERSIAN[letter] ?? letter])
  return [...(isVowel ? [['^']] : []), ...(long === undefined ? [] : [[long, '']]), ...letters, ...end]
}

/** The pieces of one folded word in Latin letters; a letter that is none of them stands for itself. */
export function hearLatin(word: string): Heard[] {
  const pieces = [...word.replace(/(?<=[aeiou])h$/, '').matchAll(LATIN_PIECE)]
  const vowels = pieces.filter((piece) => piece[LATIN.length + 1] !== undefined)
  return pieces.flatMap((piece, at) => {
    const vowel = piece[LATIN.length + 1]
    if (vowel === undefined) return [LATIN[piece.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? [piece[0]]]
    const isFinal = at > 0 && at === pieces.length - 1
    const where = { isInitial: at === 0, isFirst: piece === vowels[0], isFinal, isSilent: /[iu]ne$/.test(word) }
    return [...(where.isInitial ? [['^']] : []), hearVowels(vowel, where)]
  })
}

interface Place {
  isInitial: boolean
  isFirst: boolean
  isFinal: boolean
  /** Whether a French e at the end is perhaps not heard: Nasrine. */
  isSilent: boolean
}

/** Long vowels are written in Persian and short ones not: i and u are long, but in a first syllable may be short. */
function hearVowels(vowel: string, { isInitial, isFirst, isFinal, isSilent }: Place): Heard {
  if (/^(?:a|e)+$/.test(vowel) && !vowel.includes('ee')) {
    if (!isFinal) return ['']
    return vowel.endsWith('e') ? ['=', ...(isSilent ? [''] : [])] : ['~', '=']
  }
  if (vowel === 'o') return isFinal ? ['w'] : ['', 'w']
  const ends = isFinal && /[iou][ae]$/.test(vowel) && !/ie$/.test(vowel)
  const long = vowel.replace(/[ae]*(?:ee|i)[ei]*/g, 'y').replace(/[ae]*[ou]+/g, 'w').replace(/[ae]/g, '')
  if (ends) return vowel.endsWith('e') ? [`${long}=`] : [`${long}~`, `${long}=`]
  return isInitial || (isFirst && !isFinal && vowel.length === 1) ? [long, ''] : [long]
}
