import { dayOf } from '@/lib/domain/dates/day'
import { readTypedDate } from '@/lib/domain/dates/typed/read-typed-date'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'

const today = dayOf(2021, 4, 5)

/** The EDTF that a text is read as, with a mark for the Solar Hijri calendar; else what is asked or refused. */
function read(text: string, calendar?: Calendar): string {
  const reading = readTypedDate(text, calendar ? { today, calendar } : { today })
  if (reading.kind === 'read') return reading.date.edtf + (reading.calendar === 'solar_hijri' ? ' solar' : '')
  return `${reading.kind}: ${reading.reason}`
}

describe('English', () => {
  test.each([
    ['5 April 2021', '2021-04-05'],
    ['5th of April, 2021', '2021-04-05'],
    ['April 5, 2021', '2021-04-05'],
    ['Apr. 5 2021', '2021-04-05'],
    ['5-Apr-2021', '2021-04-05'],
    ['2021 April 5', '2021-04-05'],
    ['Monday 5 April 2021', '2021-04-05'],
    ['the first of April 2021', '2021-04-01'],
    ['November 2020', '2020-11'],
    ['Sept 2020', '2020-09'],
    ['in 2019', '2019'],
    ['about November 2020', '2020-11~'],
    ['c. 2019', '2019~'],
    ['circa 2019', '2019~'],
    ['around 5 April 2021', '2021-04-05~'],
    ['2019 (?)', '2019?'],
    ['perhaps 5 April 2021', '2021-04-05?'],
    ['probably about 2018', '2018%'],
    ['late 2020', '2020~'],
    ['mid-March 2021', '2021-03~'],
    ['before March 2021', '..2021-02-28'],
    ['before 5 April 2021', '..2021-04-04'],
    ['until March 2021', '..2021-03'],
    ['by 5 April 2021', '..2021-04-05'],
    ['no later than 5 April 2021', '..2021-04-05'],
    ['5 April 2021 or earlier', '..2021-04-05'],
    ['after March 2021', '2021-04-01..'],
    ['since March 2021', '2021-03..'],
    ['from 2018 onwards', '2018..'],
    ['before about March 2021', '..2021-02-28~'],
    ['before late 2020', '..2020~'],
    ['after winter 2020', '2020-01-01..'],
    ['before winter 2020', '..2021-02-28'],
    ['between March and May 2020', '2020-03/2020-05'],
    ['between 16 October 2020 and 5 April 2021', '2020-10-16/2021-04-05'],
    ['a day between 16 October 2020 and 5 April 2021', '2020-10-16/2021-04-05'],
    ['5 to 7 April 2021', '2021-04-05/2021-04-07'],
    ['5–7 April 2021', '2021-04-05/2021-04-07'],
    ['April 5-7, 2021', '2021-04-05/2021-04-07'],
    ['5 or 6 April 2021', '2021-04-05/2021-04-06'],
    ['March-May 2020', '2020-03/2020-05'],
    ['2018-2020', '2018/2020'],
    ['since 2018 until 2020', '2018/2020'],
    ['after March 2020 and before June 2021', '2020-04-01/2021-05-31'],
    ['probably between March and May 2020', '2020-03?/2020-05?'],
    ['winter 2020', '2020-24'],
    ['the 1990s', '199X'],
    ['5 Aban 1399', '2020-10-26 solar'],
    ['Aban 5, 1399', '2020-10-26 solar'],
    ['Farvardeen 1400', '2021-03-21/2021-04-20 solar'],
    ['about Aban 1399', '2020-10-22~/2020-11-20~ solar'],
    ['before Aban 1399', '..2020-10-21 solar'],
    ['winter 1399', '2020-12-21/2021-03-20 solar'],
    ['1399 SH', '2020-03-20/2021-03-20 solar'],
    ['yesterday', '2021-04-04'],
    ['today', '2021-04-05'],
    ['since yesterday', '2021-04-04..'],
    ['the day before yesterday', '2021-04-03'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('Persian', () => {
  test.each([
    ['۱۳۹۹/۸/۵', '2020-10-26 solar'],
    ['١٣٩٩/٠٨/٠٥', '2020-10-26 solar'],
    ['۵ آبان ۱۳۹۹', '2020-10-26 solar'],
    ['5 ابان 1399', '2020-10-26 solar'],
    ['۵م آبان ۱۳۹۹', '2020-10-26 solar'],
    ['پنجم آبان‌ماه ۱۳۹۹', '2020-10-26 solar'],
    ['پنجم آبانماه سال ۱۳۹۹', '2020-10-26 solar'],
    ['بیست و یکم آبان ۱۳۹۹', '2020-11-11 solar'],
    ['روز پنج‌شنبه ۱۸ دی ۱۳۹۹', '2021-01-07 solar'],
    ['دي ١٣٩٩', '2020-12-21/2021-01-19 solar'],
    ['آبان ۱۳۹۹', '2020-10-22/2020-11-20 solar'],
    ['سال ۱۳۹۹ خورشیدی', '2020-03-20/2021-03-20 solar'],
    ['زمستان ۱۳۹۹', '2020-12-21/2021-03-20 solar'],
    ['دههٔ ۱۳۶۰', '1981-03-21/1991-03-20 solar'],
    ['۵ آوریل ۲۰۲۱', '2021-04-05'],
    ['۲۰۲۰ میلادی', '2020'],
    ['نزديك آبان ۱۳۹۹', '2020-10-22~/2020-11-20~ solar'],
    ['حدود آبان ۱۳۹۹', '2020-10-22~/2020-11-20~ solar'],
    ['شاید ۵ آبان ۱۳۹۹', '2020-10-26? solar'],
    ['۵ آبان ۱۳۹۹؟', '2020-10-26? solar'],
    ['اواخر ۱۳۹۹', '2020-03-20~/2021-03-20~ solar'],
    ['قبل از ۵ آبان ۱۳۹۹', '..2020-10-25 solar'],
    ['پیش از آبان ۱۳۹۹', '..2020-10-21 solar'],
    ['تا ۱۳۹۹', '..2021-03-20 solar'],
    ['بعد از ۵ آبان ۱۳۹۹', '2020-10-27.. solar'],
    ['از ۱۳۹۷ به بعد', '2018-03-21.. solar'],
    ['از ۵ تا ۷ آبان ۱۳۹۹', '2020-10-26/2020-10-28 solar'],
    ['بین ۵ آبان و ۷ آذر ۱۳۹۹', '2020-10-26/2020-11-27 solar'],
    ['دیروز', '2021-04-04'],
    ['امروز', '2021-04-05'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('French', () => {
  test.each([
    ['5 avril 2021', '2021-04-05'],
    ['le 1er mai 2020', '2020-05-01'],
    ['lundi 5 avril 2021', '2021-04-05'],
    ['août 2020', '2020-08'],
    ['aout 2020', '2020-08'],
    ['févr. 2020', '2020-02'],
    ['en 2019', '2019'],
    ['vers mars 2021', '2021-03~'],
    ['aux alentours de 2018', '2018~'],
    ['peut-être en 2018', '2018?'],
    ['fin mars 2021', '2021-03~'],
    ['mi-mars 2021', '2021-03~'],
    ['« avant mars 2021 »', '..2021-02-28'],
    ['jusqu’au 5 avril 2021', '..2021-04-05'],
    ['au plus tard le 5 avril 2021', '..2021-04-05'],
    ['le 5 avril 2021 au plus tard', '..2021-04-05'],
    ['après le 5 avril 2021', '2021-04-06..'],
    ['depuis 2018', '2018..'],
    ['à partir d’avril 2021', '2021-04..'],
    ['entre mars et mai 2020', '2020-03/2020-05'],
    ['du 5 au 7 avril 2021', '2021-04-05/2021-04-07'],
    ['de mars à mai 2020', '2020-03/2020-05'],
    ['mars ou avril 2021', '2021-03/2021-04'],
    ['été 2020', '2020-22'],
    ['les années 1990', '199X'],
    ['5 âbân 1399', '2020-10-26 solar'],
    ['hier', '2021-04-04'],
    ["aujourd'hui", '2021-04-05'],
    ['avant-hier', '2021-04-03'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('Spanish', () => {
  test.each([
    ['5 de abril de 2021', '2021-04-05'],
    ['5 de abril del 2021', '2021-04-05'],
    ['1º de mayo de 2020', '2020-05-01'],
    ['miércoles 7 de abril de 2021', '2021-04-07'],
    ['setiembre de 2020', '2020-09'],
    ['5 ago. 2020', '2020-08-05'],
    ['el año 2019', '2019'],
    ['alrededor de noviembre de 2020', '2020-11~'],
    ['hacia 2018', '2018~'],
    ['quizás en 2018', '2018?'],
    ['quiza en 2018', '2018?'],
    ['a mediados de marzo de 2021', '2021-03~'],
    ['antes de marzo de 2021', '..2021-02-28'],
    ['antes del 5 de abril de 2021', '..2021-04-04'],
    ['hasta marzo de 2021', '..2021-03'],
    ['a más tardar el 5 de abril de 2021', '..2021-04-05'],
    ['después del 5 de abril de 2021', '2021-04-06..'],
    ['desde 2018', '2018..'],
    ['a partir de marzo de 2021', '2021-03..'],
    ['entre marzo y mayo de 2020', '2020-03/2020-05'],
    ['entre el 5 y el 7 de abril de 2021', '2021-04-05/2021-04-07'],
    ['del 5 al 7 de abril de 2021', '2021-04-05/2021-04-07'],
    ['otoño de 2020', '2020-23'],
    ['los años 1990', '199X'],
    ['5 de abán de 1399', '2020-10-26 solar'],
    ['ayer', '2021-04-04'],
    ['hoy', '2021-04-05'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('figures and EDTF', () => {
  test.each([
    ['2020-11-05', '2020-11-05'],
    ['2020/11/5', '2020-11-05'],
    ['2020–11–05', '2020-11-05'],
    ['13/02/2020', '2020-02-13'],
    ['02/13/2020', '2020-02-13'],
    ['02/02/2020', '2020-02-02'],
    ['13.2.2020', '2020-02-13'],
    ['13 - 2 - 2020', '2020-02-13'],
    ['Thursday 01/02/2020', '2020-01-02'],
    ['11/2020', '2020-11'],
    ['2020/11', '2020-11'],
    ['2020-11~', '2020-11~'],
    ['2018?', '2018?'],
    ['2020-10-16/2021-04-05', '2020-10-16/2021-04-05'],
    ['..2021-04-05', '..2021-04-05'],
    ['2021-03-06..', '2021-03-06..'],
    ['199X', '199X'],
    ['1399', '2020-03-20/2021-03-20 solar'],
    ['1399-08', '2020-10-22/2020-11-20 solar'],
    ['1399/12/30', '2021-03-20 solar'],
    ['1399/1400', '2020-03-20/2022-03-20 solar'],
    ['1399-08-05/1399-09-01', '2020-10-26/2020-11-21 solar'],
    ['..1399-08-05', '..2020-10-26 solar'],
    ['1399-08-05 - 1399-08-07', '2020-10-26/2020-10-28 solar'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))

  test.each([
    ['2020-11-05', '2020-11-05'],
    ['yesterday', '2021-04-04 solar'],
  ])('the calendar that was chosen decides only what the text leaves open: %s is %s', (text, edtf) => {
    expect(read(text, 'solar_hijri')).toBe(edtf)
  })
})
