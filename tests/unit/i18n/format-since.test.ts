import { formatSince } from '@/lib/i18n/format-since'
import { speak } from '../../support/messages/speak'

/** What each language says of the start of something that goes on, in the order of the columns. */
const rows = [
  ['2021-04-05', 'since 5 April 2021', 'از ۱۶ فروردین ۱۴۰۰', 'depuis le 5 avril 2021', 'desde el 5 de abril de 2021'],
  [
    '..2021-03-20', 'since 20 March 2021 or earlier', 'از ۳۰ اسفند ۱۳۹۹ یا پیش از آن',
    'depuis le 20 mars 2021 ou avant', 'desde el 20 de marzo de 2021 o antes',
  ],
  [
    '2020-11~', 'since about November 2020', 'از حدود آبان یا آذر ۱۳۹۹ (نوامبر ۲۰۲۰)',
    'depuis novembre 2020 environ', 'desde noviembre de 2020, aproximadamente',
  ],
  [
    '2020-11-05~', 'since about 5 November 2020', 'از حدود ۱۵ آبان ۱۳۹۹',
    'depuis le 5 novembre 2020 environ', 'desde el 5 de noviembre de 2020, aproximadamente',
  ],
] as const

const vectors = rows.flatMap(([edtf, ...said]) =>
  (['en', 'fa', 'fr', 'es'] as const).map((locale, place) => [locale, edtf, said[place] ?? ''] as const))

test.each(vectors)('in %s, %s as a start is said as "%s"', async (locale, edtf, said) => {
  expect(formatSince({ edtf, earliest: null, latest: null }, await speak(locale, 'dates'))).toBe(said)
})

test('what the source doubts is doubted after the whole', async () => {
  expect(formatSince({ edtf: '2018?', earliest: null, latest: null }, await speak('fr', 'dates')))
    .toBe('depuis 2018, date que la source met en doute')
})
