import type { FirstActions } from '@/lib/domain/statistics/first-actions'
import type { Band, ResponseCounts, Statistics } from '@/lib/domain/statistics/statistics'
import { sayBounds, sayDay, sayNumber, type Sheet, type SheetWords } from '../sheet'
import { boundedSeries } from './in-bands'

/** Until when an action counts as prompt: the board tells of what nobody acted on after three days. */
const SOON_DAYS = 3

const LEVELS = ['critical', 'urgent'] as const

/** How long it took until something was published that was done, of the times that cases became urgent. */
export function responseSheet({ response, arrests, asOf }: Statistics, words: SheetWords): Sheet {
  return sheetOfResponses(response, { from: arrests.months[0]?.from ?? asOf, asOf, isPublic: true }, words)
}

interface Shown {
  from: string
  asOf: string
  /** Whether it rests on what is published. */
  isPublic: boolean
}

/** The same of any such counts, between two days (YYYY-MM-DD). */
export function sheetOfResponses(response: ResponseCounts, { from, asOf, isPublic }: Shown, words: SheetWords): Sheet {
  const { t } = words
  const { critical, urgent } = response
  const values = {
    times: critical.times, first: sayDay(words, from), day: sayDay(words, asOf), waiting: urgent.waiting.certain,
    soon: critical.bands.filter((band) => band.from < SOON_DAYS).reduce((sum, { certain }) => sum + certain, 0),
    between: urgent.times - partsOf(urgent).reduce((sum, { certain }) => sum + certain, 0),
  }
  const names = [...urgent.bands.map((band) => nameOf(band, words)), t('response.waiting'), t('response.ended')]
  return {
    id: 'response',
    sentence: t(critical.times === 0 ? 'response.none' : 'response.sentence', values),
    unit: t('response.unit', values),
    unknown: t(isPublic ? 'response.unknown' : 'response.teamUnknown', values),
    columns: [t('response.column'), ...LEVELS.map((level) => t(`response.${level}`))],
    rows: [
      ...names.map((name, place) => ({
        name, cells: LEVELS.map((level) => sayBounds(words, partsOf(response[level])[place] ?? NOTHING)),
      })),
      { name: t('response.all'), cells: LEVELS.map((level) => sayNumber(words, response[level].times)), isStrong: true },
    ],
    charts: LEVELS.map((level) => ({
      kind: 'bars', heading: t(`response.${level}`), series: boundedSeries(words),
      points: partsOf(response[level]).map((part, place) => (
        { label: names[place] ?? '', values: [part.certain, part.possible], count: sayBounds(words, part) }
      )),
    })),
  }
}

const NOTHING = { certain: 0, possible: 0 }

/** The rows of the table: the bands, and then those of which nothing is on record. */
function partsOf({ bands, waiting, ended }: FirstActions) {
  return [...bands, waiting, ended]
}

function nameOf({ from, to }: Band, { t }: SheetWords): string {
  if (to === null) return t('response.from', { from })
  return from === 0 && to === 1 ? t('response.day0') : t('response.band', { from, to: to - 1 })
}
