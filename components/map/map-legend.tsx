import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { LEVELS } from '@/lib/domain/vocabulary'
import type { MapReader } from './map-reader'

/** One line that says how to read the circles; only of what is on the map. */
export function MapLegend({ answer, reader }: { answer: MapAnswer; reader: MapReader }) {
  const held = answer.features.map(({ properties }) => properties).filter(({ total }) => total > 0)
  if (held.length === 0) return null
  const levels = LEVELS.filter((level) => level !== 'none' && held.some((prison) => prison[level] > 0))
  const { t } = reader
  return (
    <p className="pm-legend">
      {levels.length === 0
        ? t('legend')
        : t('legendLevels', { levels: levels.map((level) => t(`legendLevel.${level}`)).join(t('listComma')) })}
      {held.some(({ locationPrecision }) => locationPrecision === 'city') && ` ${t('legendTown')}`}
    </p>
  )
}
