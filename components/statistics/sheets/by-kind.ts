import type { Statistics } from '@/lib/domain/statistics/statistics'
import { isHeld } from '@/lib/domain/vocabulary'
import { sayDay, sayNumber, sayPlace, type Sheet, type SheetWords } from '../sheet'

const MOST_BARS = 12

/** The people of the day by status. */
export function statusSheet({ status, asOf }: Statistics, words: SheetWords): Sheet {
  const { t, v } = words
  const { total, held, statuses } = status
  const peopleWith = (...wanted: string[]) => statuses.filter((one) => wanted.includes(one.status))
    .reduce((sum, { people }) => sum + people, 0)
  const unknown = { unknown: peopleWith('unknown'), sentenced: peopleWith('sentenced') }
  const ordered = [...statuses.filter((one) => isHeld(one.status)), ...statuses.filter((one) => !isHeld(one.status))]
  const sums = [{ name: t('peopleHeld'), people: held }, { name: t('onRecord'), people: total }]
  return {
    id: 'status',
    sentence: t('status.sentence', { held, total, day: sayDay(words, asOf) }),
    unit: t('status.unit', { day: sayDay(words, asOf) }),
    unknown: t('status.unknown', unknown),
    columns: [t('status.column'), t('people')],
    rows: [
      ...ordered.map((one) => ({ name: v(`status.${one.status}`), cells: [sayNumber(words, one.people)] })),
      ...sums.map(({ name, people }) => ({ name, cells: [sayNumber(words, people)], isStrong: true })),
    ],
    charts: [{
      kind: 'bars',
      series: [{ label: t('peopleHeld'), fill: 'ink' }, { label: t('status.notHeld'), fill: 'open' }],
      points: ordered.map((one) => ({
        label: v(`status.${one.status}`),
        values: isHeld(one.status) ? [one.people, 0] : [0, one.people],
        count: sayNumber(words, one.people),
      })),
    }],
  }
}

/** The people held by prison, those with most people first, and the place that is not known. */
export function prisonSheet({ prisons, status, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const placed = prisons.filter(({ prison }) => prison !== null)
  const unplaced = prisons.find(({ prison }) => prison === null)?.people ?? 0
  const [most] = placed
  const rest = placed.slice(MOST_BARS).reduce((sum, { people }) => sum + people, 0)
  const bars = [
    ...placed.slice(0, MOST_BARS).map(({ prison, people }) => (
      { label: sayPlace(words, prison), values: [people, 0], people }
    )),
    ...(rest > 0 ? [{ label: t('prison.others', { count: placed.length - MOST_BARS }), values: [rest, 0], people: rest }] : []),
    ...(unplaced > 0 ? [{ label: sayPlace(words, null), values: [0, unplaced], people: unplaced }] : []),
  ]
  const values = { day: sayDay(words, asOf), held: status.held, unplaced }
  return {
    id: 'prison',
    sentence: most
      ? t('prison.sentence', { ...values, place: sayPlace(words, most.prison), people: most.people })
      : t(status.held === 0 ? 'nobodyHeld' : 'prison.none', values),
    unit: t('prison.unit', values),
    unknown: t('prison.unknown', values),
    columns: [t('prison.column'), t('peopleHeld')],
    rows: [
      ...prisons.map(({ prison, people }) => ({ name: sayPlace(words, prison), cells: [sayNumber(words, people)] })),
      { name: t('peopleHeld'), cells: [sayNumber(words, status.held)], isStrong: true },
    ],
    charts: [{
      kind: 'bars',
      series: [{ label: t('prison.known'), fill: 'ink' }, { label: sayPlace(words, null), fill: 'may' }],
      points: bars.map(({ people, ...bar }) => ({ ...bar, count: sayNumber(words, people) })),
    }],
  }
}
