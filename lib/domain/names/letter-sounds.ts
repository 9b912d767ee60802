/**
 * The sounds of Persian letters, vowels included, as the keys of a name write them: a small letter a sound, c for both
 * ش and چ (French writes ch for the first), g for ق, غ and گ, which Latin spellings do not tell apart.
 */
const PERSIAN: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'c', ح: 'h', خ: 'x', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'j',
  س: 's', ش: 'c', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'g', ک: 'k', گ: 'g', ل: 'l', م: 'm',
  ن: 'n', و: 'u', ه: 'h', ی: 'i',
}

/** What Latin spellings stand for in transliterated names, the longest first. */
const LATIN: readonly (readonly [spelling: string, sound: string])[] = [
  ['tch', 'c'], ['sch', 'c'], ['ch', 'c'], ['sh', 'c'], ['kh', 'x'], ['gh', 'g'], ['dj', 'j'], ['zh', 'j'],
  ['ph', 'f'], ['th', 't'], ['ck', 'k'], ['q', 'g'], ['x', 'ks'], ['c(?=[eiy])', 's'], ['c', 'k'],
  ['[ouwv]+', 'u'], ['[eiy]+', 'i'],
]
const LATIN_SPELLING = new RegExp(LATIN.map(([spelling]) => `(${spelling})`).join('|'), 'g')

/** The sounds of one folded word, in either script; a letter of another script stands for itself. */
export function soundsOf(word: string): string {
  const latin = word.replace(LATIN_SPELLING, (...groups: unknown[]) => {
    const at = groups.slice(1, LATIN.length + 1).findIndex((group) => group !== undefined)
    return LATIN[at]?.[1] ?? ''
  })
  return latin.replace(/\p{Script=Arabic}/gu, (letter) => PERSIAN[letter] ?? letter)
}
