import { toSpan } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { formatBareCount, formatDayCount } from '@/lib/i18n/format-count'
import { formatDayFull, formatDayLong, formatOtherDay } from '@/lib/i18n/format-day'
import { formatInstant } from '@/lib/i18n/format-instant'
import { formatEdtf, formatSpanInBoth } from '@/lib/i18n/format-span'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { speak } from '../../support/messages/speak'

const spoken: Partial<Record<Locale, Translate>> = {}

beforeAll(async () => {
  for (const locale of LOCALES) spoken[locale] = await speak(locale, 'dates')
})

function speaker(locale: Locale): Translate {
  const t = spoken[locale]
  if (!t) throw new Error(`nobody speaks ${locale}`)
  return t
}

/** What each language says of a date, in the order of the columns. */
type Row = [edtf: string, en: string, fa: string, fr: string, es: string]

const rows: Row[] = [
  ['2021-04-05', '5 April 2021', '۱۶ فروردین ۱۴۰۰', '5 avril 2021', '5 de abril de 2021'],
  ['2021-05-01', '1 May 2021', '۱۱ اردیبهشت ۱۴۰۰', '1er mai 2021', '1 de mayo de 2021'],
  ['2021-03-20', '20 March 2021', '۳۰ اسفند ۱۳۹۹', '20 mars 2021', '20 de marzo de 2021'],
  ['2020-11', 'November 2020', 'آبان یا آذر ۱۳۹۹ (نوامبر ۲۰۲۰)', 'novembre 2020', 'noviembre de 2020'],
  ['2021-03', 'March 2021', 'اسفند ۱۳۹۹ یا فروردین ۱۴۰۰ (مارس ۲۰۲۱)', 'mars 2021', 'marzo de 2021'],
  ['2020-11~', 'about November 2020', 'حدود آبان یا آذر ۱۳۹۹ (نوامبر ۲۰۲۰)', 'vers novembre 2020', 'hacia noviembre de 2020'],
  ['2020-11-05~', 'about 5 November 2020', 'حدود ۱۵ آبان ۱۳۹۹', 'vers le 5 novembre 2020', 'hacia el 5 de noviembre de 2020'],
  ['2020', '2020', '۱۳۹۸ یا ۱۳۹۹ (۲۰۲۰ میلادی)', '2020', '2020'],
  ['2020~', 'about 2020', 'حدود ۱۳۹۸ یا ۱۳۹۹ (۲۰۲۰ میلادی)', 'vers 2020', 'hacia 2020'],
  ['2018?', '2018, which the source doubts', '۱۳۹۶ یا ۱۳۹۷ (۲۰۱۸ میلادی) (با تردیدِ خودِ منبع)', '2018, date que la source met en doute', '2018, fecha que la fuente pone en duda'],
  ['2020-21', 'spring 2020', 'بهار ۲۰۲۰ میلادی', 'le printemps 2020', 'la primavera de 2020'],
  ['199X', 'the 1990s', 'دههٔ ۱۹۹۰ میلادی', 'les années 1990', 'la década de 1990'],
  ['..2021-04-05', '5 April 2021 or earlier', '۱۶ فروردین ۱۴۰۰ یا پیش از آن', '5 avril 2021 ou avant', '5 de abril de 2021 o antes'],
  ['2021-03-06..', '6 March 2021 or later', '۱۶ اسفند ۱۳۹۹ یا پس از آن', '6 mars 2021 ou après', '6 de marzo de 2021 o después'],
  [
    '2020-10-16/2021-04-05', 'a day between 16 October 2020 and 5 April 2021',
    'روزی میان ۲۵ مهر ۱۳۹۹ و ۱۶ فروردین ۱۴۰۰',
    'un jour entre le 16 octobre 2020 et le 5 avril 2021', 'un día entre el 16 de octubre de 2020 y el 5 de abril de 2021',
  ],
  ['..', 'still going on', 'همچنان ادامه دارد', 'toujours en cours', 'sigue en curso'],
]

/** Dates of the Solar Hijri calendar, which are recorded as the Gregorian days that they stand for. */
const solarRows: Row[] = [
  [
    '2020-10-22/2020-11-20', 'Aban 1399 (22 October 2020 to 20 November 2020)', 'آبان ۱۳۹۹ (اکتبر یا نوامبر ۲۰۲۰)',
    'aban 1399 (du 22 octobre 2020 au 20 novembre 2020)', 'abán de 1399 (del 22 de octubre de 2020 al 20 de noviembre de 2020)',
  ],
  [
    '2020-10-22~/2020-11-20~', 'about Aban 1399 (22 October 2020 to 20 November 2020)', 'حدود آبان ۱۳۹۹ (اکتبر یا نوامبر ۲۰۲۰)',
    'vers aban 1399 (du 22 octobre 2020 au 20 novembre 2020)',
    'hacia abán de 1399 (del 22 de octubre de 2020 al 20 de noviembre de 2020)',
  ],
  [
    '2020-12-21/2021-01-19', 'Dey 1399 (21 December 2020 to 19 January 2021)', 'دی ۱۳۹۹ (دسامبر ۲۰۲۰ یا ژانویه ۲۰۲۱)',
    'dey 1399 (du 21 décembre 2020 au 19 janvier 2021)', 'dey de 1399 (del 21 de diciembre de 2020 al 19 de enero de 2021)',
  ],
  [
    '2020-03-20/2020-06-20', 'spring 1399 (20 March 2020 to 20 June 2020)', 'بهار ۱۳۹۹ (مارس تا ژوئن ۲۰۲۰)',
    'le printemps 1399 (du 20 mars 2020 au 20 juin 2020)', 'la primavera de 1399 (del 20 de marzo de 2020 al 20 de junio de 2020)',
  ],
  [
    '2020-03-20/2021-03-20', '1399 (20 March 2020 to 20 March 2021)', '۱۳۹۹ (۲۰۲۰ یا ۲۰۲۱ میلادی)',
    '1399 (du 20 mars 2020 au 20 mars 2021)', '1399 (del 20 de marzo de 2020 al 20 de marzo de 2021)',
  ],
  [
    '2011-03-21/2021-03-20', 'the 1390s (21 March 2011 to 20 March 2021)', 'دههٔ ۱۳۹۰ (۲۰۱۱ تا ۲۰۲۱ میلادی)',
    'les années 1390 (du 21 mars 2011 au 20 mars 2021)', 'la década de 1390 (del 21 de marzo de 2011 al 20 de marzo de 2021)',
  ],
]

const columns = ['en', 'fa', 'fr', 'es'] as const
const vectors = [...rows, ...solarRows].flatMap(([edtf, ...said]) =>
  columns.flatMap((locale, place) => (LOCALES.includes(locale) ? [[locale, edtf, said[place] ?? ''] as const] : [])))

test.each(vectors)('in %s the date %s is "%s"', (locale, edtf, words) => {
  expect(formatEdtf(edtf, speaker(locale))).toBe(words)
})

test('a Persian timeline has the Gregorian day beside the Solar one, and others have one day', () => {
  const parsed = parseEdtf('2021-04-05')
  const span = parsed.ok ? toSpan(parsed.date) : null
  const said = LOCALES.map((locale) => span && formatSpanInBoth(span, speaker(locale)))
  expect(said.slice(0, 2)).toEqual(['5 April 2021', '۱۶ فروردین ۱۴۰۰ (۵ آوریل ۲۰۲۱)'])
  expect(said.slice(2).every((words) => words !== null && !words.includes('('))).toBe(true)
})

test.each(LOCALES)('in %s a day has its weekday before it and the other calendar to be had', (locale) => {
  const t = speaker(locale)
  expect([formatDayFull('2021-04-05', t), formatOtherDay('2021-04-05', t)]).toEqual({
    en: ['Monday 5 April 2021', '16 Farvardin 1400'],
    fa: ['دوشنبه ۱۶ فروردین ۱۴۰۰', '۵ آوریل ۲۰۲۱'],
    fr: ['lundi 5 avril 2021', '16 farvardin 1400'],
    es: ['lunes 5 de abril de 2021', '16 de farvardín de 1400'],
  }[locale])
})

test.each(LOCALES)('in %s days are counted with both bounds', (locale) => {
  const t = speaker(locale)
  const counts = [
    { atLeast: 126, atMost: 155 }, { atLeast: 1, atMost: 1 }, { atLeast: 0, atMost: 0 },
    { atLeast: 36, atMost: null }, { atLeast: 1200, atMost: 1200 },
  ]
  expect(counts.map((count) => formatDayCount(count, t))).toEqual({
    en: ['126–155 days', '1 day', '0 days', 'at least 36 days', '1,200 days'],
    fa: ['۱۲۶ تا ۱۵۵ روز', '۱ روز', '۰ روز', 'دست‌کم ۳۶ روز', '۱٬۲۰۰ روز'],
    fr: ['126–155 jours', '1 jour', '0 jour', 'au moins 36 jours', '1\u202f200 jours'],
    es: ['126–155 días', '1 día', '0 días', 'al menos 36 días', '1200 días'],
  }[locale])
  expect(formatBareCount({ atLeast: 126, atMost: 155 }, t)).toBe({ fa: '۱۲۶ تا ۱۵۵', en: '126–155', fr: '126–155', es: '126–155' }[locale])
})

test.each(LOCALES)('in %s an instant has its hour in the digits of the language', (locale) => {
  const said = formatInstant(new Date('2021-04-05T09:35:00Z'), 'Asia/Tehran', speaker(locale))
  expect(said).toContain(locale === 'fa' ? '۱۴:۰۵' : '14:05')
  expect(said).toContain(formatDayLong('2021-04-05', speaker(locale)))
})

test.each(LOCALES)('in %s a date that the Solar Hijri calendar does not reach is told in the other', (locale) => {
  const t = speaker(locale)
  expect(formatDayLong('9021-05-05', t)).toContain(locale === 'fa' ? '۹۰۲۱' : '9021')
  for (const edtf of ['9021-05', '9021', '0321-05', '902X', '9021-21', '3796-01-01/3797-12-31', '0021-05-05..', '9021~']) {
    const date = parseEdtf(edtf)
    expect(date.ok && formatSpanInBoth(toSpan(date.date), t)).toMatch(/./)
  }
})
