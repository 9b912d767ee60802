import { useLocale, useTranslations } from 'next-intl'
import { MapTools } from '@/components/map/map-tools'
import { PrisonMap } from '@/components/map/prison-map'
import type { MovementView } from '@/components/map/movement-arcs'
import { EmbedWays } from '@/components/embed/embed-ways'
import { linkTo, type Reading } from '@/components/site/reading'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { formatCountry } from '@/lib/i18n/format-country'
import { CountryChoice } from './country-choice'
import { MovementsPart } from './movements-part'

interface CountryViewProps {
  country: string
  answer: MapAnswer
  /** People held in other countries. */
  elsewhere: number
  movements: MovementView[]
  span: { from: Day; to: Day }
  reading: Reading
}

/** A country: who is held where, who was moved where, and how others can show it. */
export function CountryView({ country, answer, elsewhere, movements, span, reading }: CountryViewProps) {
  const t = useTranslations('maps')
  const locale = useLocale()
  return (
    <section className="map-page" aria-labelledby="map-title">
      <h1 className="t5" id="map-title">{t('countryTitle', { country: formatCountry(country, locale) })}</h1>
      <p className="t2"><a href={linkTo(reading, '/map')}>{t('world')}</a></p>
      <PrisonMap
        answer={answer} locale={reading.locale} country={country} movements={movements}
        tools={<MapTools />}
        asOf={reading.pinned ? formatDay(reading.asOf) : undefined}
      />
      {elsewhere > 0 && <p className="t2"><a href={linkTo(reading, '/map')}>{t('elsewhere', { count: elsewhere })}</a></p>}
      <MovementsPart movements={movements} span={span} country={country} reading={reading} />
      <CountryChoice reading={reading} country={country} />
      <EmbedWays reading={reading} />
    </section>
  )
}
