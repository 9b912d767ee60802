import type { Queryable } from '@/lib/db/connect'
import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { type Change, coarsen, toPairs } from '@/lib/domain/days/changes'
import { coarserSteps, type DaySteps, stepsOf } from '@/lib/domain/days/day-steps'
import { inSnapshot } from '../snapshot'
import type { DayRange } from './read-day-range'
import { type HeldSeries, readCriticalSeries, readHeldSeries } from './read-day-series'
import { readLongestSilences } from './read-longest-silences'
import { readUrgentRows, toUrgentDays } from './read-urgent-days'

/** So many changes are about forty kilobytes on the wire; where there are more, fewer days are told. */
const MOST_CHANGES = 45_000
/** With more cases the names at the top change daily, and telling them would take more room than everything else. */
const MOST_LISTED = 500

type Prison = DaysAnswer['prisons'][number]

/**
 * What map, list and figures show on each day of a span, as changes from day to day. Every day is told where that stays
 * small; of long spans and large records every seventh, or fewer: what is told of a day is exact.
 */
export async function readDays({ from, to }: DayRange): Promise<DaysAnswer> {
  return inSnapshot(async (sql) => {
    const fine = stepsOf(from, to)
    const series = await readHeldSeries(sql, fine)
    const { days, held } = fitIn(series, fine)
    const [{ cases = 0 } = {}] = await sql<{ cases: number }[]>`SELECT count(*) AS cases FROM open.case`
    const urgentRows = cases > MOST_LISTED ? null : await readUrgentRows(sql, days)
    const possible = (urgentRows ?? []).map(({ prisonPossible }) => ({ prison: prisonPossible }))
    const named = [...series, ...(urgentRows ?? []), ...possible].flatMap(({ prison }) => prison ?? [])
    const prisons = await readPrisons(sql, named)
    const placeOf = (id: string) => {
      const place = prisons.findIndex((prison) => prison.id === id)
      return place === -1 ? null : place
    }
    const { critical, possiblyCritical } = await readCriticalSeries(sql, days)
    return {
      from: formatDay(days.from),
      to: formatDay(addDays(days.from, days.steps * days.step)),
      step: days.step,
      cases,
      prisons,
      held: held.map(({ prison, level, changes }) => ({
        prison: prison === null ? null : placeOf(prison), level, changes: toPairs(changes),
      })),
      critical: toPairs(critical),
      possiblyCritical: toPairs(possiblyCritical),
      longestSilence: await readLongestSilences(sql, days),
      urgent: urgentRows === null ? null : toUrgentDays(urgentRows, days.steps, placeOf),
    }
  })
}

/** The series told at as many days as there is room for. */
function fitIn(series: readonly HeldSeries[], fine: DaySteps): { days: DaySteps; held: HeldSeries[] } {
  for (let factor = 1; ; factor *= 2) {
    const held = series.map((one) => ({ ...one, changes: coarsenBy(one.changes, fine.steps, factor) }))
    const count = held.reduce((sum, { changes }) => sum + changes.length, 0)
    if (count <= MOST_CHANGES || factor * 2 > fine.steps) {
      return { days: coarserSteps(fine, factor), held: held.filter(({ changes }) => changes.length > 0) }
    }
  }
}

function coarsenBy(changes: Change[], steps: number, factor: number): Change[] {
  return factor === 1 ? changes : coarsen(changes, steps, factor)
}

async function readPrisons(sql: Queryable, ids: readonly string[]): Promise<Prison[]> {
  return sql<Prison[]>`
    SELECT pr.id, pr.name, pr.name_native AS native, pr.country, pr.longitude, pr.latitude,
      pr.location_precision AS "locationPrecision"
    FROM open.prison pr WHERE pr.id = ANY (${[...new Set(ids)]}) ORDER BY pr.name, pr.id`
}
