import { compareIn } from '@/lib/i18n/compare-in'
import { formatCountry } from '@/lib/i18n/format-country'
import { formatList } from '@/lib/i18n/format-list'
import { tellName, tellWord } from '@/lib/i18n/glossary'
import { directionOf, localeOfPath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { namePrison } from '@/lib/i18n/name-prison'
import { nameIn, orderNames } from '@/lib/i18n/order-names'
import { formatProvince, formatTown } from '@/lib/i18n/place-words'
import { ruleWords } from '@/lib/i18n/rule-words'
import { seededRules } from '../../factories/some-rules'
import { speak } from '../../support/messages/speak'

/** What each language says, in the order of the languages. */
function told(say: (locale: Locale) => string | Promise<string>): Promise<string[]> {
  return Promise.all(LOCALES.map(say))
}

test.each([
  ['Evin Prison', 'زندان اوین', ['Evin Prison', 'زندان اوین', 'Prison d’Evin', 'Prisión de Evin']],
  [
    'Tabriz Central Prison', null,
    ['Tabriz Central Prison', 'زندان مرکزی تبریز', 'Prison centrale de Tabriz', 'Prisión central de Tabriz'],
  ],
  ['Isfahan Prison', null, ['Isfahan Prison', 'زندان اصفهان', 'Prison d’Ispahan', 'Prisión de Isfahán']],
  ['Qom Central (Langarud) Prison', null, Array.from({ length: 4 }, () => 'Qom Central (Langarud) Prison')],
  ['Vozara Detention Centre', null, Array.from({ length: 4 }, () => 'Vozara Detention Centre')],
])('%s is named in each language', async (latin, native, names) => {
  expect(await told(async (locale) => {
    const [map, places] = await Promise.all([speak(locale, 'map'), speak(locale, 'places')])
    return namePrison({ latin, native }, locale, { map, places })
  })).toEqual(names)
})

test('towns and provinces are named in each language, with or without the marks of their transliteration', async () => {
  expect(await told(async (locale) => {
    const [map, places] = await Promise.all([speak(locale, 'map'), speak(locale, 'places')])
    return [
      formatTown('Tehran', map, places), formatTown('Borāzjān', map, places), formatTown('Nowhere', map, places),
      formatProvince('Sistan and Baluchestan', places),
    ].join('; ')
  })).toEqual([
    'Tehran; Borazjan; Nowhere; Sistan and Baluchestan', 'تهران; برازجان; Nowhere; سیستان و بلوچستان',
    'Téhéran; Borazdjan; Nowhere; Sistan-et-Baloutchistan', 'Teherán; Borazyán; Nowhere; Sistán y Baluchistán',
  ])
})

test('a person has the name of the script of the page first, and the other one beside it', () => {
  const name = { latin: 'Mehran Raoof', native: 'مهران رئوف' }
  expect(LOCALES.map((locale) => nameIn(locale, name))).toEqual([name.latin, name.native, name.latin, name.latin])
  expect(orderNames(name, 'fa')).toEqual([
    { text: name.native, lang: 'fa', dir: 'rtl' }, { text: name.latin, lang: 'en', dir: 'ltr' },
  ])
  expect(orderNames({ latin: 'Kylie Moore-Gilbert', native: null }, 'fa')).toHaveLength(1)
})

test('a word of the record is told where a language has it, and else stays', async () => {
  expect(await told(async (locale) => tellWord('diabetes', await speak(locale, 'glossary'))))
    .toEqual(['diabetes', 'دیابت', 'diabète', 'diabetes'])
  expect(await told(async (locale) => tellWord('a broken arm', await speak(locale, 'glossary'))))
    .toEqual(Array.from({ length: 4 }, () => 'a broken arm'))
})

test('who has no first name on record is called so in the page’s language', async () => {
  const name = { latin: 'Afkari (first name not given in the source)', native: null }
  expect(await told(async (locale) => nameIn(locale, tellName(name, locale, await speak(locale, 'glossary'))))).toEqual([
    name.latin, 'افکاری (نام کوچک در منبع نیامده است)', 'Afkari (prénom absent de la source)',
    'Afkari (la fuente no da el nombre de pila)',
  ])
})

test('a rule is told in each language, and as its row says where somebody has changed that', async () => {
  const [rule] = seededRules()
  if (!rule) throw new Error('there are no rules')
  const changed = { ...rule, name: 'unheard', kind: 'ours' }
  for (const locale of LOCALES) {
    const t = await speak(locale, 'rules')
    const words = ruleWords(rule, t, locale)
    expect(words.holdsWhen === rule.holdsWhen).toBe(locale === 'en')
    expect(words.basis === rule.basis).toBe(locale === 'en')
    expect(ruleWords(changed, t, locale)).toMatchObject({ name: 'unheard', kind: 'ours', basis: words.basis })
    const name = { en: 'en', fa: 'fa', fr: 'fr', es: 'es' }
    expect(ruleWords({ ...changed, texts: { name } }, t, locale)).toEqual({ ...words, kind: 'ours', name: locale })
  }
})

test('countries and lists are those of the language', () => {
  const listed = (locale: Locale) => formatList(['IR', 'GB', 'DE'].map((code) => formatCountry(code, locale)), locale)
  expect(LOCALES.map(listed)).toEqual([
    'Iran, United Kingdom, and Germany', 'ایران،‏ بریتانیا، و آلمان', 'Iran, Royaume-Uni et Allemagne',
    'Irán, Reino Unido y Alemania',
  ])
})

test('words are in the order of their language', () => {
  expect(['گرگان', 'پاوه', 'آمل', 'چالوس', 'یزد', 'بم'].sort(compareIn('fa')))
    .toEqual(['آمل', 'بم', 'پاوه', 'چالوس', 'گرگان', 'یزد'])
  expect(['zebra', 'Élan', 'eau', 'Ecole'].sort(compareIn('fr'))).toEqual(['eau', 'Ecole', 'Élan', 'zebra'])
})

test.each<[string, Locale | null]>([
  ['/fa', 'fa'], ['/fa/cases?q=a', 'fa'], ['/fa?asOf=2021-01-01', 'fa'], ['/far', null], ['/de/cases', null],
  ['/', null], ['/api/v1/cases', null],
])('the path %s names the language %p', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale)
})

test('only Persian runs from right to left, and what is no language of ours does not', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['fa'])
  expect(directionOf('ar')).toBe('ltr')
})
