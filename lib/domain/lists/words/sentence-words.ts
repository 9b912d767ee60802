/** What a number in a sentence counts. */
export type SentenceUnit = 'years' | 'months' | 'lashes'

function words(spellings: string): ReadonlySet<string> {
  return new Set(spellings.split(' '))
}

/** As the texts of sentences are folded: small letters, no accents. */
export const UNITS: Readonly<Record<SentenceUnit, ReadonlySet<string>>> = {
  years: words('year years yr yrs y سال ساله ans an annee annees ano anos'),
  months: words('month months mo mos mth mths ماه ماهه mois mes meses'),
  lashes: words('lash lashes ضربه شلاق coups fouet latigazos latigazo azotes'),
}

/** What makes another component than prison of a time. */
export const KINDS: Readonly<Record<'exileMonths' | 'travelBanMonths' | 'suspendedMonths', ReadonlySet<string>>> = {
  exileMonths: words('exile banishment تبعید exil bannissement destierro exilio'),
  travelBanMonths: words('travel-ban travelban ممنوع الخروجی ممنوعیت خروج'),
  suspendedMonths: words('suspended suspendedly تعلیقی تعلیق sursis suspendidos suspendida suspendido'),
}

/** Words that say no more than that it is a sentence of prison. */
export const FILLERS = words(
  'of in to and the plus with also sentence sentenced imprisonment prison jail custody behind bars discretionary flogging '
  + 'از به و حبس زندان محکوم محکومیت شد شده تعزیری کشور '
  + 'et de d des la le a prison emprisonnement condamne condamnee ferme reclusion avec en y carcel prision condenado '
  + 'condenada pena con',
)

export const DEATH = words('death execution capital اعدام مرگ mort muerte capitale')
/** Words that stand beside one for death. */
export const DEATH_FILLERS = words('penalty punishment حکم مجازات peine pena condemned')

/** Numbers that are written in words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['one un une uno una یک', 1], ['two deux dos دو', 2], ['three trois tres سه', 3], ['four quatre cuatro چهار', 4],
  ['five cinq cinco پنج', 5], ['six seis شش', 6], ['seven sept siete هفت', 7], ['eight huit ocho هشت', 8],
  ['nine neuf nueve نه', 9], ['ten dix diez ده', 10], ['eleven onze once یازده', 11], ['twelve douze doce دوازده', 12],
  ['thirteen سیزده', 13], ['fourteen چهارده', 14], ['fifteen quinze quince پانزده', 15], ['sixteen شانزده', 16],
  ['twenty vingt veinte بیست', 20],
].flatMap(([names, value]) => String(names).split(' ').map((name): [string, number] => [name, Number(value)])))
