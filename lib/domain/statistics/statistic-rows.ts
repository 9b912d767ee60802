import { asPlainCell } from '../contract/open-tables'
import type { FirstActions } from './first-actions'
import type { BoundedCount, PlaceName, ResponseCounts, StatisticId, Statistics } from './statistics'

/** A line of data; its keys name the columns, and an empty text is not known. */
export type StatisticRow = Record<string, string | number>

const ROWS: Record<StatisticId, (statistics: Statistics) => StatisticRow[]> = {
  urgency: ({ heldOver }) => heldOver.map(({ day, levels }) => ({ day, ...levels })),
  held: ({ heldOver }) => heldOver.map(({ day, total }) => ({ day, people_held: total })),
  status: ({ status }) => status.statuses.map(({ status: word, people }) => ({ status: word, people })),
  prison: ({ prisons }) => prisons.map(({ prison, people }) => ({ ...place('prison', prison), people_held: people })),
  silence: ({ silence }) => [
    ...silence.bands.map(({ from, to, ...count }) => ({ from_days: from, to_days: to === null ? '' : to - 1, ...bounds('people_held', count) })),
    { from_days: '', to_days: '', ...bounds('people_held', { certain: silence.notStated, possible: 0 }) },
  ],
  response: ({ response }) => rowsOfResponses(response),
  sentences: ({ sentences }) => [
    ...sentences.bands.map(({ from, to, certain }) => ({
      sentence: 'prison', from_months: from, to_months: to === null ? '' : to - 1, people_held: certain,
    })),
    ...([['death', sentences.death], ['no_term_stated', sentences.otherSentence], ['not_known', sentences.notKnown]] as const)
      .map(([sentence, people]) => ({ sentence, from_months: '', to_months: '', people_held: people })),
  ],
  arrests: ({ arrests }) => arrests.months.map(({ from, to, ...counts }) => ({
    from, to, ...bounds('arrests', counts.arrests), ...bounds('releases', counts.releases),
  })),
  transfers: ({ transfers }) => transfers.pairs.map(({ from, to, ...count }) => ({
    ...place('from', from), ...place('to', to), ...bounds('transfers', count),
  })),
  health: ({ health }) => health.rows.map(({ treatment, severities, people }) => ({
    treatment, critical: severities.critical, serious: severities.serious, chronic: severities.chronic,
    severity_not_known: severities.not_known, people_held: people,
  })),
}

/**
 * The numbers of one statistic for programs: the same names of columns in every language, days as YYYY-MM-DD, and the
 * day that all of it is true for in each line.
 */
export function statisticRows(id: StatisticId, statistics: Statistics): StatisticRow[] {
  return ROWS[id](statistics).map((row) => ({ as_of: statistics.asOf, ...row }))
}

/** The same of any counts of first actions, such as the team's; `asOf` is YYYY-MM-DD. */
export function responseRows(response: ResponseCounts, asOf: string): StatisticRow[] {
  return rowsOfResponses(response).map((row) => ({ as_of: asOf, ...row }))
}

function rowsOfResponses({ critical, urgent }: ResponseCounts): StatisticRow[] {
  const both = (of: (counts: FirstActions) => BoundedCount) =>
    ({ ...bounds('critical', of(critical)), ...bounds('high_or_critical', of(urgent)) })
  return [
    ...urgent.bands.map(({ from, to }, place) => ({
      first_action: 'on_record', from_days: from, to_days: to === null ? '' : to - 1,
      ...both(({ bands }) => bands[place] ?? { certain: 0, possible: 0 }),
    })),
    { first_action: 'waiting', from_days: '', to_days: '', ...both(({ waiting }) => waiting) },
    { first_action: 'ended', from_days: '', to_days: '', ...both(({ ended }) => ended) },
  ]
}

function bounds(name: string, { certain, possible }: BoundedCount): StatisticRow {
  return { [`${name}_at_least`]: certain, [`${name}_at_most`]: certain + possible }
}

function place(name: string, known: PlaceName | null): StatisticRow {
  return { [`${name}_id`]: known?.id ?? '', [name]: known === null ? '' : asPlainCell(known.name) }
}
