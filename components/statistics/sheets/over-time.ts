import type { ChartPoint } from '@/components/charts/chart-spec'
import type { HeldOn, Statistics } from '@/lib/domain/statistics/statistics'
import { type Level, LEVELS } from '@/lib/domain/vocabulary'
import { monthLabel, monthName } from '../month-label'
import { sayDay, sayNumber, type Sheet, type SheetRow, type SheetWords } from '../sheet'

/** The people held on the first of each month and on the day, by level. */
export function urgencySheet({ heldOver, asOf }: Statistics, words: SheetWords): Sheet {
  const { t, v } = words
  const now = heldOver.at(-1)
  const held = now?.total ?? 0
  const values = { critical: now?.levels.critical ?? 0, held, day: sayDay(words, asOf) }
  return {
    id: 'urgency',
    sentence: held === 0 ? t('nobodyHeld', values) : t('urgency.sentence', values),
    unit: t('urgency.unit', values),
    unknown: t('urgency.unknown'),
    columns: [t('onTheDay'), ...LEVELS.map((level) => v(`level.${level}`))],
    rows: rowsOf(heldOver, words, ({ levels }) => LEVELS.map((level) => levels[level])),
    charts: [{
      kind: 'columns',
      series: LEVELS.map((level) => ({ label: v(`level.${level}`), fill: level })),
      points: pointsOf(heldOver, words, ({ levels }) => LEVELS.map((level: Level) => levels[level])),
    }],
  }
}

/** The people held on the first of each month and on the day. */
export function heldSheet({ heldOver, status, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const [first, now] = [heldOver[0], heldOver.at(-1)]
  const values = {
    held: now?.total ?? 0, then: first?.total ?? 0,
    first: sayDay(words, first?.day ?? asOf), day: sayDay(words, asOf),
    possiblyHeld: status.possiblyHeld, possiblyNotHeld: status.possiblyNotHeld,
  }
  return {
    id: 'held',
    sentence: t('held.sentence', values),
    unit: t('held.unit', values),
    unknown: t('held.unknown', values),
    columns: [t('onTheDay'), t('peopleHeld')],
    rows: rowsOf(heldOver, words, ({ total }) => [total]),
    charts: [{
      kind: 'columns',
      series: [{ label: t('peopleHeld'), fill: 'ink' }],
      points: pointsOf(heldOver, words, ({ total }) => [total]),
    }],
  }
}

type ValuesOf = (on: HeldOn) => number[]

function rowsOf(over: readonly HeldOn[], words: SheetWords, valuesOf: ValuesOf): SheetRow[] {
  return over.map((on, place) => {
    const isLast = place === over.length - 1
    const name = isLast ? sayDay(words, on.day) : monthName(on.day, words)
    return { name, cells: valuesOf(on).map((value) => sayNumber(words, value)), isStrong: isLast }
  })
}

function pointsOf(over: readonly HeldOn[], words: SheetWords, valuesOf: ValuesOf): ChartPoint[] {
  return over.map((on) => ({
    ...monthLabel(on.day, words), values: valuesOf(on), count: sayNumber(words, on.total),
  }))
}
