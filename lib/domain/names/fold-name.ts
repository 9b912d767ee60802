import { withLatinDigits } from '../latin-digits'

/** Letters that are one letter to a reader, and whose decomposition does not say so. */
const ONE_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ۀ: 'ه', ؤ: 'و', ء: '',
  ھ: 'ه', ہ: 'ه', ۆ: 'و', ۇ: 'و', ڤ: 'و', ێ: 'ی', ې: 'ی', ڕ: 'ر', ڵ: 'ل',
  ş: 'sh', š: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ı: 'i', ø: 'o', ł: 'l', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe',
}
const SINGLE = new RegExp(`[${Object.keys(ONE_LETTER).join('')}]`, 'g')

/**
 * Letters that depend on their neighbours. In Sorani a vowel at the beginning stands on a hamza, and ە is the short
 * vowel that other spellings leave out; رئوف and رؤوف are one name.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ئ(?=[اآ])/gu, ''], [/(?<!\p{L})ئە?/gu, 'ا'], [/ە(?=\p{L})/gu, ''], [/ە/g, 'ه'], [/[ئؤ](?=و)/g, ''],
]

/** Harakat and every other combining mark. */
const MARKS = /\p{M}/gu
/** Inside a word: ZWNJ and its like, tatweel, apostrophes and the signs for ayn and hamza. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeffـ'’‘`´ʿʾʼ]/g
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu

/**
 * A name as two people who typed it differently would both find it: small letters without marks, one form of each
 * Persian and Arabic letter, Latin digits, single spaces. An empty text where the name holds no letter or digit.
 */
export function foldName(name: string): string {
  // Marks on single letters are read before they are taken off: ş is sh, and s is not.
  const small = name.normalize('NFKC').toLowerCase().normalize('NFC')
  const spelt = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), small)
  const letters = spelt.replace(SINGLE, (letter) => ONE_LETTER[letter] ?? '')
  const bare = letters.normalize('NFKD').toLowerCase().replace(MARKS, '').replace(INVISIBLE, '')
  return withLatinDigits(bare.replace(SINGLE, (letter) => ONE_LETTER[letter] ?? '')).replace(BETWEEN_WORDS, ' ').trim()
}
