import type { ChartSpec } from '@/components/charts/chart-spec'
import type { BoundedCount, MonthOfEvents, Statistics } from '@/lib/domain/statistics/statistics'
import { monthLabel, monthName } from '../month-label'
import { sayBounds, sayDay, sayPlace, type Sheet, type SheetWords } from '../sheet'
import { boundedSeries } from './in-bands'

const MOST_PAIRS = 12

/** Arrests and releases by month: for certain where a month holds the whole of a date. */
export function arrestsSheet({ arrests, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const { months, unplaced } = arrests
  const sumOf = (key: 'arrests' | 'releases') => months.reduce((sum, month) => sum + month[key].certain, 0)
  const values = {
    arrests: sumOf('arrests'), releases: sumOf('releases'), months: months.length, day: sayDay(words, asOf),
  }
  return {
    id: 'arrests',
    sentence: t('arrests.sentence', values),
    unit: t('arrests.unit', values),
    unknown: t('arrests.unknown', unplaced),
    columns: [t('month'), t('arrests.arrests'), t('arrests.releases')],
    rows: months.map((month) => ({
      name: monthName(month.from, words),
      cells: [sayBounds(words, month.arrests), sayBounds(words, month.releases)],
    })),
    charts: [
      monthsChart(t('arrests.arrests'), months, ({ arrests: count }) => count, words),
      monthsChart(t('arrests.releases'), months, ({ releases: count }) => count, words),
    ],
  }
}

function monthsChart(
  heading: string, months: readonly MonthOfEvents[], countOf: (month: MonthOfEvents) => BoundedCount, words: SheetWords,
): ChartSpec {
  return {
    kind: 'columns',
    heading,
    series: boundedSeries(words),
    points: months.map((month) => {
      const count = countOf(month)
      return {
        ...monthLabel(month.from, words), values: [count.certain, count.possible], count: sayBounds(words, count),
      }
    }),
  }
}

/** Transfers from prison to prison in the months shown. */
export function transfersSheet({ transfers, arrests, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const { pairs, total } = transfers
  const fromUnknown = pairs.filter(({ from }) => from === null)
    .reduce((sum, one) => sum + one.certain + one.possible, 0)
  const first = sayDay(words, arrests.months[0]?.from ?? asOf)
  const values = { certain: total.certain, possible: total.possible, fromUnknown, first, day: sayDay(words, asOf) }
  const named = pairs.map((pair) => ({
    ...pair, name: t('transfers.pair', { from: sayPlace(words, pair.from), to: sayPlace(words, pair.to) }),
  }))
  return {
    id: 'transfers',
    sentence: t('transfers.sentence', values),
    unit: t('transfers.unit', values),
    unknown: t('transfers.unknown', values),
    columns: [t('transfers.column'), t('transfers.transfers')],
    rows: [
      ...named.map((pair) => ({ name: pair.name, cells: [sayBounds(words, pair)] })),
      { name: t('transfers.all'), cells: [sayBounds(words, total)], isStrong: true },
    ],
    charts: [{
      kind: 'bars',
      series: boundedSeries(words),
      points: named.slice(0, MOST_PAIRS).map((pair) => ({
        label: pair.name, values: [pair.certain, pair.possible], count: sayBounds(words, pair),
      })),
    }],
  }
}
