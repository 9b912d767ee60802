import type { ChartPoint } from '@/components/charts/chart-spec'
import type { Band, Statistics } from '@/lib/domain/statistics/statistics'
import { sayBounds, sayDay, sayNumber, type Sheet, type SheetRow, type SheetWords } from '../sheet'

const LONG_DAYS = 60

/** How long the people held have been silent. */
export function silenceSheet({ silence, asOf }: Statistics, words: SheetWords): Sheet {
  const { t, v } = words
  const { bands, notStated, held } = silence
  const long = bands.filter(({ from }) => from >= LONG_DAYS).reduce((sum, { certain }) => sum + certain, 0)
  const between = held - notStated - bands.reduce((sum, { certain }) => sum + certain, 0)
  const values = { day: sayDay(words, asOf), held, long, notStated, between }
  const nameOf = ({ from, to }: Band) =>
    to === null ? t('silence.from', { from }) : t('silence.band', { from, to: to - 1 })
  return {
    id: 'silence',
    sentence: held === 0 ? t('nobodyHeld', values) : t('silence.sentence', values),
    unit: t('silence.unit', values),
    unknown: t('silence.unknown', values),
    columns: [t('silence.column'), t('peopleHeld')],
    rows: [
      ...bandRows(bands, nameOf, words),
      { name: v('notStated'), cells: [sayNumber(words, notStated)] },
      { name: t('peopleHeld'), cells: [sayNumber(words, held)], isStrong: true },
    ],
    charts: [{
      kind: 'bars',
      series: boundedSeries(words),
      points: [...bandPoints(bands, nameOf, words), plainPoint(v('notStated'), notStated, words)],
    }],
  }
}

/** The sentences that the people held are serving, or wait for. */
export function sentencesSheet({ sentences, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const { bands, death, otherSentence, notKnown } = sentences
  const known = death + otherSentence + bands.reduce((sum, { certain }) => sum + certain, 0)
  const held = known + notKnown
  const values = { day: sayDay(words, asOf), known, held, notKnown }
  const nameOf = ({ from, to }: Band) => {
    if (to === null) return t('sentences.from', { from: from / 12 })
    return from === 0 ? t('sentences.under', { to: to / 12 }) : t('sentences.band', { from: from / 12, to: to / 12 })
  }
  const others: [string, number][] = [
    [t('sentences.death'), death], [t('sentences.other'), otherSentence], [t('sentences.notKnown'), notKnown],
  ]
  return {
    id: 'sentences',
    sentence: held === 0 ? t('nobodyHeld', values) : t('sentences.sentence', values),
    unit: t('sentences.unit', values),
    unknown: t('sentences.unknown', values),
    columns: [t('sentences.column'), t('peopleHeld')],
    rows: [
      ...bandRows(bands, nameOf, words),
      ...others.map(([name, people]) => ({ name, cells: [sayNumber(words, people)] })),
      { name: t('peopleHeld'), cells: [sayNumber(words, held)], isStrong: true },
    ],
    charts: [{
      kind: 'bars',
      series: [{ label: t('sentences.onRecord'), fill: 'ink' }, { label: t('sentences.notKnown'), fill: 'may' }],
      points: [
        ...bandPoints(bands, nameOf, words),
        ...others.slice(0, 2).map(([name, people]) => plainPoint(name, people, words)),
        { label: t('sentences.notKnown'), values: [0, notKnown], count: sayNumber(words, notKnown) },
      ],
    }],
  }
}

/** The two parts of a count that has bounds. */
export function boundedSeries({ t }: SheetWords) {
  return [{ label: t('certain'), fill: 'ink' }, { label: t('possible'), fill: 'may' }] as const
}

function bandRows(bands: readonly Band[], nameOf: (band: Band) => string, words: SheetWords): SheetRow[] {
  return bands.map((band) => ({ name: nameOf(band), cells: [sayBounds(words, band)] }))
}

function bandPoints(bands: readonly Band[], nameOf: (band: Band) => string, words: SheetWords): ChartPoint[] {
  return bands.map((band) => ({
    label: nameOf(band), values: [band.certain, band.possible], count: sayBounds(words, band),
  }))
}

function plainPoint(label: string, people: number, words: SheetWords): ChartPoint {
  return { label, values: [people, 0], count: sayNumber(words, people) }
}
