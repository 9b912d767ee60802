import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createDayModel } from '@/components/days/day-model'
import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { dayOf } from '@/lib/domain/dates/day'
import { diceOf } from '@/lib/files/invented/dice'

const prison = (id: string, country: string) => ({
  id, name: `Invented ${id}`, native: null, country, longitude: 50, latitude: 30, locationPrecision: 'site' as const,
})

const ANSWER: DaysAnswer = {
  from: '2021-01-01', to: '2021-01-10', step: 1, cases: 4,
  prisons: [prison('north', 'IR'), prison('abroad', 'FR')],
  held: [
    { prison: 0, level: 'critical', changes: [2, 1, 3, 1] },
    { prison: 1, level: 'none', changes: [0, 1] },
    { prison: null, level: 'watch', changes: [0, 2, 4, -1] },
  ],
  critical: [2, 1, 3, 1], possiblyCritical: [],
  longestSilence: [
    { at: 0, slug: null, name: null, native: null, earliest: null, latest: null },
    { at: 5, slug: 'ann', name: 'Ann', native: 'آن', earliest: null, latest: '2020-12-30' },
  ],
  urgent: {
    people: [{ slug: 'ann', name: 'Ann', native: null }],
    lines: [{
      person: 0, level: 'critical', possible: 'critical', prison: 0, prisonPossible: 1,
      silence: { earliest: '2020-12-20', latest: '2020-12-30', since: 'contact' },
    }],
    shown: [{ at: 0, lines: [] }, { at: 2, lines: [0] }],
  },
}

const { viewAt, days } = createDayModel(ANSWER, 'IR', ({ id }) => id.toUpperCase())

test('a day tells who is held where, in other countries and nowhere known', () => {
  const view = viewAt(5)
  expect([days.steps, view.day]).toEqual([9, dayOf(2021, 1, 6)])
  expect(view.map.features.map(({ properties }) => [properties.name, properties.total])).toEqual([['NORTH', 2]])
  expect([view.map.unplaced, view.elsewhere, view.held, view.critical]).toEqual([1, 1, 4, 2])
  expect(view.longest).toMatchObject({ atLeast: 7, atMost: null, person: { slug: 'ann', native: 'آن' } })
})

test('silences are counted for the day shown, and lists change where they are told to', () => {
  expect(viewAt(1).lines).toEqual([])
  expect(viewAt(1).longest).toBe(null)
  expect(viewAt(9).lines).toMatchObject([{ silence: { atLeast: 11, atMost: 21 }, prison: { id: 'north' }, prisonPossible: { id: 'abroad' } }])
})

/** The most that lib/open/days/read-days.ts tells: 45,000 changes of 300 prisons, and a longest silence each week. */
test('an answer as full as any may be stays under 60 kilobytes on the wire', () => {
  const dice = diceOf('a full answer')
  const series = 1_500
  const held = Array.from({ length: series }, (_, index) => ({
    prison: index % 300, level: (['critical', 'high', 'elevated', 'watch', 'none'] as const)[index % 5] ?? 'none',
    changes: Array.from({ length: 30 }, () => [dice.between(1, 6), dice.between(0, 1) * 2 - 1]).flat(),
  }))
  const answer = {
    ...ANSWER, held, urgent: null,
    prisons: Array.from({ length: 300 }, (_, index) => ({
      ...prison(`invented-${index}`, 'IR'), native: `زندان ${index}`,
      longitude: dice.between(44_000, 63_000) / 1000, latitude: dice.between(25_000, 39_000) / 1000,
    })),
    longestSilence: Array.from({ length: 120 }, (_, index) => ({
      at: index * 4, slug: `person-${dice.between(1, 99_999)}`, name: `Invented ${dice.between(1, 99_999)}`,
      native: null, earliest: null, latest: `2011-${String(dice.between(10, 12))}-${String(dice.between(10, 28))}`,
    })),
  }
  const bytes = Buffer.from(JSON.stringify(answer))
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
  console.info(`the fullest days: ${bytes.length} bytes, ${brotli} by brotli, ${gzipSync(bytes).length} by gzip`)
  expect(Math.max(brotli, gzipSync(bytes).length)).toBeLessThanOrEqual(60 * 1024)
})
