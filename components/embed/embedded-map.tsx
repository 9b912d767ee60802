import { useTranslations } from 'next-intl'
import { PrisonMap } from '@/components/map/prison-map'
import type { Reading } from '@/components/site/reading'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { formatDay } from '@/lib/domain/dates/day'

/** The map with its sentence, its key and its table. */
export function EmbeddedMap({ map, reading }: { map: MapAnswer; reading: Reading }) {
  const t = useTranslations('embed')
  return (
    <>
      <h1 className="t4">{t('mapTitle')}</h1>
      <PrisonMap answer={map} locale={reading.locale} asOf={reading.pinned ? formatDay(reading.asOf) : undefined} />
    </>
  )
}
