import type { MapReader } from './map-reader'

const MOST_CIRCLES = 10
const PITCH = 27

/** People who are held and on no point of the map: dotted circles, a sentence, and a way to their names. */
export function UnplacedPeople({ count, alone, reader }: { count: number; alone: boolean; reader: MapReader }) {
  if (count === 0) return null
  const circles = Math.min(count, MOST_CIRCLES)
  return (
    <div className="pm-unplaced">
      <svg width={circles * PITCH} height="26" aria-hidden="true">
        {Array.from({ length: circles }, (_, index) => (
          <circle key={index} className="pm-nowhere" cx={index * PITCH + 12} cy="13" r="9.5" />
        ))}
      </svg>
      <p>
        {reader.t(alone ? 'unplacedOnly' : 'unplaced', { count })}{' '}
        <a href={reader.unplacedHref}>{reader.t('theirNames')}</a>
      </p>
    </div>
  )
}
