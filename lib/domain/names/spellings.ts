/** Participles and other words of Arabic whose i or u is short, and which others write with e. */
const SHORT_VOWEL = new RegExp(`^(${[
  '(?:sab|q?gha?d|qad|tah|jab|shak|zak|yas|nas|baq|bagh|naz|naj|ham|as)i(?=r)', '(?:qas|ghas|kaz|kadh|hash|naz|sal)i(?=m)',
  '(?:sad|sadd|tar|khal|fay)i(?=[qgd])', 'sali(?=h)', 'm[uo]hsi(?=n)', 'fati(?=m)', '(?:ad|kam|faz|fad|aq|agh)i(?=l)',
  'y[ou]+su(?=f)', 'm[uo]\'?mi(?=n)', 'm[uo]sli(?=m)', 'khadi(?=j)',
].join('|')})`)
/** Where ض is written d. */
const D_FOR_Z: readonly (readonly [RegExp, string])[] = [
  [/^m[uo]rtada/, 'morteza'], [/^ramadan/, 'ramezan'], [/^rida/, 'reza'], [/^fadil/, 'fazel'], [/^kadhim/, 'kazem'],
]

/** The spellings in which one folded word may be meant, the likeliest first. */
export function spellingsOf(word: string): string[] {
  const short = word.replace(SHORT_VOWEL, (start) => `${start.slice(0, -1)}e`)
  const other = D_FOR_Z.reduce((text, [from, to]) => text.replace(from, to), short)
  // In خوا the و is mostly silent: خواجه and Khajeh, but اخوان and Akhavan.
  return [...new Set([short, other, word, word.replace('خوا', 'خا')])]
}
