import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'

/** People at critical, high, elevated, watch and none. */
export type Counts = readonly [number, number, number, number, number]

/** A prison as the map's answer gives it. */
export function aPrison(
  id: string, name: string, place: readonly [number, number], counts: Counts, precision: 'site' | 'city' = 'city',
): PrisonPoint {
  const [critical, high, elevated, watch, none] = counts
  const total = critical + high + elevated + watch + none
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [place[0], place[1]] },
    properties: { id, name, total, critical, high, elevated, watch, none, locationPrecision: precision },
  }
}

export function anAnswer(features: PrisonPoint[], unplaced = 0): MapAnswer {
  return { type: 'FeatureCollection', asOf: '2021-04-05', features, unplaced }
}

/** The map of the appeal on its own day. */
export const APPEAL = anAnswer(
  [
    aPrison('evin', 'Evin Prison', [51.3852, 35.7946], [1, 0, 0, 0, 1], 'site'),
    aPrison('qarchak', 'Qarchak Prison', [51.57, 35.43], [1, 0, 0, 0, 0]),
    aPrison('bushehr', 'Bushehr Prison', [50.84, 28.92], [1, 0, 0, 0, 0]),
  ],
  5,
)

/** As many prisons as asked, spread over the country, most of them with few people; the same every time. */
export function manyPrisons(count: number): MapAnswer {
  let seed = 11
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const few = () => Math.floor(random() ** 5 * 6)
  const prisons = Array.from({ length: count }, (_, index) => {
    const name = Array.from({ length: 3 + Math.floor(random() * 6) }, () => 'abdeghiklmnorstz'[Math.floor(random() * 16)])
    const place = [46 + random() * 14, 28.5 + random() * 8] as const
    const counts = [few(), few(), few(), few(), 1 + few()] as const
    return aPrison(`${name.join('')}-${index}`, `${name.join('')} Central Prison`, place, counts, 'city')
  })
  return anAnswer(prisons, 40)
}
