import { useTranslations } from 'next-intl'
import { PrisonMap } from '@/components/map/prison-map'
import { linkTo, type Reading } from '@/components/site/reading'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { formatDay } from '@/lib/domain/dates/day'

/** The map with its sentence, its key and its table. */
export function EmbeddedMap({ map, elsewhere, reading }: { map: MapAnswer; elsewhere: number; reading: Reading }) {
  const t = useTranslations('embed')
  const maps = useTranslations('maps')
  return (
    <>
      <h1 className="t4">{t('mapTitle')}</h1>
      <PrisonMap answer={map} locale={reading.locale} asOf={reading.pinned ? formatDay(reading.asOf) : undefined} />
      {elsewhere > 0 && <p className="t2"><a href={linkTo(reading, '/map')}>{maps('elsewhere', { count: elsewhere })}</a></p>}
    </>
  )
}
