import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { worldMap } from '@/geo/world-map'
import { BaseMapStore } from '@/components/map/base-map'
import { MapFace } from '@/components/map/map-face'
import { MapTools } from '@/components/map/map-tools'
import { mapLinks, type MapReader } from '@/components/map/map-reader'
import { UnplacedPeople } from '@/components/map/unplaced-people'
import { linkTo, type Reading } from '@/components/site/reading'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { formatDay } from '@/lib/domain/dates/day'
import { formatCountry } from '@/lib/i18n/format-country'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { CountryChoice } from './country-choice'
import { CountryTable, type CountryCounts } from './country-table'

interface WorldViewProps {
  world: { countries: CountryCounts[]; unplaced: number }
  reading: Reading
}

/** The world with a circle for each country where somebody is held: each leads to the map of its country. */
export function WorldView({ world, reading }: WorldViewProps) {
  const t = useTranslations('maps')
  const translate = useTranslations('map')
  const format = useFormatter()
  const locale = useLocale()
  const map = worldMap()
  const reader: MapReader = {
    t: (key, values) => translate(key, values),
    number: (value) => format.number(value),
    country: t('world'),
    rtl: LOCALE_FACTS[reading.locale].direction === 'rtl',
    ...mapLinks(reading.locale, reading.pinned ? formatDay(reading.asOf) : undefined),
    prisonHref: (country) => linkTo(reading, '/map', { country }),
  }
  const answer = toAnswer(world, (country) => formatCountry(country, locale), reading)
  const alone = world.countries.length === 0
  return (
    <section className="map-page" aria-labelledby="map-title">
      <h1 className="t5" id="map-title">{t('worldTitle')}</h1>
      <div className="pm pm-world">
        <MapTools />
        <BaseMapStore map={map} />
        <div className="pm-face">
          <MapFace
            answer={answer} map={map} reader={reader}
            unplaced={<UnplacedPeople count={world.unplaced} alone={alone} reader={reader} />}
          />
        </div>
      </div>
      <CountryTable {...world} reading={reading} />
      <CountryChoice reading={reading} country="" />
    </section>
  )
}

/** The countries as the map takes prisons. */
function toAnswer(world: WorldViewProps['world'], nameOf: (country: string) => string, { asOf }: Reading): MapAnswer {
  return {
    type: 'FeatureCollection',
    asOf: formatDay(asOf),
    unplaced: world.unplaced,
    features: world.countries.map(({ country, longitude, latitude, total, critical, high, elevated, watch, none }) => ({
      type: 'Feature',
      id: country,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        id: country, name: nameOf(country), total, critical, high, elevated, watch, none, locationPrecision: 'site',
      },
    })),
  }
}
