import fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { addDays, civilOf, dayOf, daysInMonth, formatDay, type Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { toSolarHijri } from '@/lib/domain/dates/solar-hijri'
import { foldText } from '@/lib/domain/dates/typed/fold-text'
import { entriesOf, lookUp } from '@/lib/domain/dates/typed/lexicon'
import { readTypedDate } from '@/lib/domain/dates/typed/read-typed-date'
import type { TypedReading } from '@/lib/domain/dates/typed/typed-reading'
import { ENGLISH } from '@/lib/domain/dates/typed/words/english'
import { FRENCH } from '@/lib/domain/dates/typed/words/french'
import { LUNAR } from '@/lib/domain/dates/typed/words/lunar'
import { PERSIAN } from '@/lib/domain/dates/typed/words/persian'
import { SOLAR_LATIN } from '@/lib/domain/dates/typed/words/solar-latin'
import { SPANISH } from '@/lib/domain/dates/typed/words/spanish'
import type { Vocabulary } from '@/lib/domain/dates/typed/words/vocabulary'
import { formatDayFull, formatDayLong, formatOtherDay } from '@/lib/i18n/format-day'
import { formatSpan } from '@/lib/i18n/format-span'
import { loadMessages } from '@/lib/i18n/load-messages'
import type { Translate } from '@/lib/i18n/translate'

const [FIRST, LAST] = [dayOf(1800, 1, 1), dayOf(2200, 12, 31)]
const today = dayOf(2021, 4, 5)
const VOCABULARIES = [ENGLISH, PERSIAN, FRENCH, SPANISH, SOLAR_LATIN, LUNAR]

let t: Translate

beforeAll(async () => {
  t = createTranslator({ locale: 'en', messages: await loadMessages('en'), namespace: 'dates' })
})

const anyDay = dayBetween(dayOf(1900, 1, 1), dayOf(2100, 12, 31))

function dayBetween(min: Day, max: Day): fc.Arbitrary<Day> {
  return fc.integer({ min, max }).map((days) => addDays(dayOf(1970, 1, 1), days))
}

function months(vocabulary: Vocabulary, calendar: 'gregorian' | 'solar', month: number): string[] {
  return vocabulary[calendar]?.[month - 1]?.split('|') ?? []
}

function inPersianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
}

/** A day in every style of every language. */
function stylesOf(date: Day): string[] {
  const { year, month, day } = civilOf(date)
  const solar = toSolarHijri(date)
  const english = months(ENGLISH, 'gregorian', month)
  return [
    formatDay(date),
    `${year}/${month}/${day}`,
    `${solar.year}/${solar.month}/${solar.day}`,
    inPersianDigits(`${solar.year}/${solar.month}/${solar.day}`),
    ...english.flatMap((name) => [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${day}-${name}-${year}`]),
    ...months(FRENCH, 'gregorian', month).flatMap((name) => [`${day} ${name} ${year}`, `le ${day} ${name}. ${year}`]),
    ...months(SPANISH, 'gregorian', month).map((name) => `${day} de ${name} de ${year}`),
    ...months(PERSIAN, 'gregorian', month).map((name) => inPersianDigits(`${day} ${name} ${year}`)),
    ...months(PERSIAN, 'solar', solar.month).map((name) => inPersianDigits(`${solar.day} ${name} ${solar.year}`)),
    ...months(SOLAR_LATIN, 'solar', solar.month).map((name) => `${solar.day} ${name} ${solar.year}`),
    ...months(FRENCH, 'solar', solar.month).map((name) => `${solar.day} ${name} ${solar.year}`),
    formatDayLong(date, t),
    formatDayFull(date, t),
    formatOtherDay(date, t),
  ]
}

function daysOf(reading: TypedReading): [Day | null, Day | null][] {
  if (reading.kind === 'refused') return []
  const dates = reading.kind === 'read' ? [reading.date] : reading.readings.map(({ date }) => date)
  return dates.map(({ earliest, latest }) => [earliest, latest])
}

test('no two languages use one word for two things, and every word is found', () => {
  const meanings = new Map<string, Set<string>>()
  for (const [phrase, meaning] of VOCABULARIES.flatMap(entriesOf)) {
    const folded = foldText(phrase)
    meanings.set(folded, (meanings.get(folded) ?? new Set()).add(JSON.stringify(meaning)))
    expect([phrase, lookUp(folded.split(' '))]).toEqual([phrase, { meaning, length: folded.split(' ').length }])
  }
  expect([...meanings].filter(([, all]) => all.size > 1)).toEqual([])
})

test('a day written in any style of any language reads back as that day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const text of stylesOf(day)) {
        const reading = readTypedDate(text, { today })
        expect([text, reading.kind, ...daysOf(reading)]).toEqual([text, 'read', [day, day]])
      }
    }),
    { numRuns: 300 },
  )
})

test('accents, case and the script of digits make no difference', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const text of stylesOf(day)) {
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
        expect(readTypedDate(inPersianDigits(plain), { today })).toEqual(readTypedDate(text, { today }))
      }
    }),
    { numRuns: 30 },
  )
})

test('a span as the pages write it reads back to its days', () => {
  const units = fc.constantFrom(4, 7, 10)
  const spans = fc.record({ day: anyDay, later: fc.nat(400), units, shape: fc.constantFrom('', '~', '..<', '>..', '/') })
  fc.assert(
    fc.property(spans, ({ day, later, units: length, shape }) => {
      const text = formatDay(day).slice(0, length)
      const other = formatDay(addDays(day, later))
      const edtf = { '': text, '~': `${text}~`, '..<': `..${text}`, '>..': `${text}..`, '/': `${text}/${other}` }[shape]
      const parsed = parseEdtf(edtf)
      if (!parsed.ok) throw new Error(edtf)
      const { earliest, latest, approximate } = parsed.date
      const span = { edtf, earliest: earliest && formatDay(earliest), latest: latest && formatDay(latest) }
      const reading = readTypedDate(formatSpan(span, t), { today })
      expect(reading).toMatchObject({ kind: 'read', date: { earliest, latest, approximate } })
      expect(readTypedDate(edtf, { today })).toEqual({ kind: 'read', date: parsed.date, calendar: 'gregorian' })
    }),
  )
})

describe('whatever is typed', () => {
  const phrases = VOCABULARIES.flatMap(entriesOf).map(([phrase]) => phrase)
  const names = VOCABULARIES.flatMap(({ gregorian = [], solar = [] }) => [...gregorian, ...solar])
    .map((spellings) => spellings.split('|')[0] ?? '')
  const ranges = [[0, 40], [1390, 1402], [1990, 2030]] as const
  const figures = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  const words = fc.oneof(
    { arbitrary: fc.constantFrom(...phrases), weight: 2 },
    { arbitrary: fc.constantFrom(...names), weight: 2 },
    { arbitrary: figures.map(String), weight: 4 },
    { arbitrary: fc.constantFrom('/', '-', '–', ',', '.', '..', '~', '?', '%'), weight: 1 },
  )
  const sentences = fc
    .array(words, { minLength: 1, maxLength: 7 })
    .chain((all) => fc.constantFrom(' ', '').map((gap) => all.join(gap)))
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9xX?~%./-]{0,14}$/),
    sentences,
  )
  const context = fc.record(
    {
      today: dayBetween(FIRST, LAST),
      calendar: fc.constantFrom('gregorian' as const, 'solar_hijri' as const),
    },
    { requiredKeys: ['today'] },
  )

  test('nothing throws, and every reading is EDTF within 1800 and 2200', () => {
    fc.assert(
      fc.property(anything, context, (text, given) => {
        const reading = readTypedDate(text, given)
        if (reading.kind === 'refused') return
        const dates = reading.kind === 'read' ? [reading.date] : reading.readings.map(({ date }) => date)
        expect(dates.length).toBeGreaterThan(0)
        expect(new Set(dates.map(({ edtf }) => edtf)).size).toBe(dates.length)
        for (const date of dates) {
          expect(parseEdtf(date.edtf)).toEqual({ ok: true, date })
          const days = [date.earliest, date.latest].filter((day) => day !== null)
          expect(days.every((day) => day >= FIRST && day <= LAST)).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a reading is as wide as what was typed', () => {
  const years = fc.integer({ min: 1900, max: 2100 })
  const solarYears = fc.integer({ min: 1300, max: 1450 })
  const anyMonth = fc.integer({ min: 1, max: 12 })

  test('a year without a month gives no month, and a month no day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VOCABULARIES), fc.oneof(years, solarYears), anyMonth, (words, year, month) => {
        const named = [...months(words, 'gregorian', month), ...months(words, 'solar', month)]
        const texts = [`${year}`, ...named.flatMap((name) => [`${name} ${year}`, `${year} ${name}`, name])]
        texts.forEach((text, index) => {
          for (const [earliest, latest] of daysOf(readTypedDate(text, { today }))) {
            const days = (latest ?? LAST) - (earliest ?? FIRST) + 1
            expect(days).toBeGreaterThanOrEqual(index === 0 ? 365 : 28)
          }
        })
      }),
    )
  })

  test('bounds hold every day that the words allow', () => {
    fc.assert(
      fc.property(years, anyMonth, fc.integer({ min: -800, max: 800 }), (year, month, distance) => {
        const name = months(ENGLISH, 'gregorian', month)[0] ?? ''
        const [begin, end] = [dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month))]
        const day = addDays(begin, distance)
        const allowed: Record<string, boolean> = {
          before: day < begin,
          until: day <= end,
          after: day > end,
          since: day >= begin,
          about: day >= begin && day <= end,
        }
        for (const [word, isAllowed] of Object.entries(allowed)) {
          const [span] = daysOf(readTypedDate(`${word} ${name} ${year}`, { today }))
          expect([word, (span?.[0] ?? FIRST) <= day && day <= (span?.[1] ?? LAST)]).toEqual([word, isAllowed])
        }
      }),
    )
  })

  test('no reading of a date without a year lies ahead', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (now, day) => {
        const [civil, solar] = [civilOf(day), toSolarHijri(day)]
        const texts = [
          ...months(ENGLISH, 'gregorian', civil.month).map((name) => `${civil.day} ${name}`),
          ...months(SOLAR_LATIN, 'solar', solar.month).map((name) => `${solar.day} ${name}`),
        ]
        for (const text of texts) {
          const reading = readTypedDate(text, { today: now })
          expect([text, reading.kind]).toEqual([text, 'ask'])
          for (const [earliest] of daysOf(reading)) expect(earliest).toBeLessThanOrEqual(now)
        }
      }),
    )
  })
})
