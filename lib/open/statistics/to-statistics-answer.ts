import type { StatisticsAnswer } from '@/lib/domain/contract/statistics-answer'
import type { FirstActions } from '@/lib/domain/statistics/first-actions'
import type { BoundedCount, PlaceName, Statistics } from '@/lib/domain/statistics/statistics'

/** The statistics as the API tells them; `to` of the series is its last day. */
export function toStatisticsAnswer(found: Statistics): StatisticsAnswer {
  const { asOf, heldOver, status, silence, response, sentences, arrests, transfers, health } = found
  return {
    asOf,
    people: status.total,
    held: status.held,
    possiblyHeld: status.possiblyHeld,
    possiblyNotHeld: status.possiblyNotHeld,
    status: status.statuses,
    prison: found.prisons.map(({ prison, people }) => ({ prison: toRef(prison), people })),
    level: found.levels,
    series: heldOver.map(({ day, total, levels }) => ({ on: day, held: total, level: levels })),
    silence: {
      days: silence.bands.map(({ from, to, ...count }) => ({ from, to, ...toBounds(count) })),
      notStated: silence.notStated,
    },
    response: { critical: toFirst(response.critical), highOrCritical: toFirst(response.urgent) },
    sentence: {
      prisonMonths: sentences.bands.map(({ from, to, certain }) => ({ from, to, people: certain })),
      death: sentences.death,
      noTermStated: sentences.otherSentence,
      notKnown: sentences.notKnown,
    },
    events: arrests.months.map(({ from, to, ...counts }) => ({
      from, to, arrests: toBounds(counts.arrests), releases: toBounds(counts.releases),
    })),
    transfers: transfers.pairs.map(({ from, to, ...count }) => (
      { from: toRef(from), to: toRef(to), ...toBounds(count) }
    )),
    health: health.rows.map(({ treatment, severities, people }) => ({ treatment, severity: severities, people })),
  }
}

function toFirst({ times, bands, waiting, ended }: FirstActions) {
  return {
    times, days: bands.map(({ from, to, ...count }) => ({ from, to, ...toBounds(count) })),
    waiting: toBounds(waiting), ended: toBounds(ended),
  }
}

function toRef(place: PlaceName | null) {
  return place && { id: place.id, name: place.name }
}

function toBounds({ certain, possible }: BoundedCount) {
  return { atLeast: certain, atMost: certain + possible }
}
