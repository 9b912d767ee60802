/** Titles and little words that some write and others leave out, folded. */
const LEFT_OUT = new Set((
  'seyed seyyed seyid sayed sayyed sayid sayyid syed seyedeh seyyedeh sayedeh sayyideh sayyida سید سیده '
  + 'haj hajj haji hajji hadj hadji hajieh hajiyeh حاج حاجی حاجیه dr doctor docteur doktor دکتر mr mrs ms mme اقای خانم '
  + 'sheikh sheik shaikh shaykh cheikh شیخ mulla mullah molla mollah mela ملا مەلا mamosta mamoste ماموستا '
  + 'ostad استاد mohandes مهندس ayatollah ayatullah ayatolla ایتالله hojatoleslam hojjatoleslam حجتالاسلام '
  + 'al el ul ol ال bin ben ibn ebn bint bn بن ابن بنت e ye'
).split(' '))
/** The article before a sun letter takes its sound: as-Sadr, ar-Rahman. */
const SUN_ARTICLE = /^[aeu](d|n|r|s|sh|t|z)$/
/** What is one with the word that follows, however it is parted: Abd al-Reza, Abdolreza; Abu al-Fazl, Abolfazl. */
const ONE_WITH_NEXT = new Set(['abd', 'عبد', 'abu', 'ابو'])

/** Spellings of one compound, made one: its article, and the vowel before it, are written in many ways. */
const COMPOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^abd[aeou]?l+ah?$/, 'abdlah'], [/^abd[eou]l/, 'abd'], [/^abd[eou](?=([dnrstz])\1)/, 'abd'],
  [/^(?:abo|abou)$/, 'abu'], [/^ab(?:o|ou|u)l(?=[^aeiou]|$)/, 'abu'], [/^[aou]l+ah?$/, 'allah'],
  [/(?<=[^aeiou][a-z]*[^aeiou])[aou]l+ah$/, 'lah'], [/(?<=[a-z]{3})[aeou](?:l|d)?d(?:in|ine|een)$/, 'din'],
  [/^عبدال(?!له?$)/, 'عبد'], [/^ابوال/, 'ابو'], [/الدین$/, 'دین'],
]

/**
 * The words of a folded name by which it is compared: without titles, articles and what else some leave out (unless
 * nothing else is there), and with compounds of Abd, Abu, Allah and Din in one form.
 */
export function nameWords(folded: string): string[] {
  const all = folded.split(' ').filter((word) => word !== '')
  const kept = all.filter((word, at) => !LEFT_OUT.has(word) && !isSunArticle(word, all[at + 1]))
  const words: string[] = []
  for (const word of (kept.length > 0 ? kept : all).map(unify)) {
    const before = words.at(-1)
    if (before !== undefined && ONE_WITH_NEXT.has(before)) words.splice(-1, 1, unify(before + withoutArticle(word)))
    else words.push(word)
  }
  return words
}

/** A word without an Arabic article that is written as a part of it; most words have none, and some only look so. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال(?=(?!له)\p{L}{3})/u, '').replace(/^[ae]l(?=[^aeiou][a-z]{3})/, '')
}

function isSunArticle(word: string, next: string | undefined): boolean {
  const sun = SUN_ARTICLE.exec(word)?.[1]
  return sun !== undefined && next !== undefined && next.startsWith(sun)
}

function unify(word: string): string {
  return COMPOUNDS.reduce((text, [from, to]) => text.replace(from, to), word)
}
