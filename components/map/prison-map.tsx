import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { formatCountry } from '@/lib/i18n/format-country'
import { LOCALE_FACTS, type Locale } from '@/lib/i18n/locales'
import { BaseMapStore } from './base-map'
import { findCountryMap } from './country-maps'
import { MapFace } from './map-face'
import { mapLinks, type MapReader } from './map-reader'
import { MapTable } from './map-table'
import type { MovementView } from './movement-arcs'
import { UnplacedPeople } from './unplaced-people'

/**
 * The map of the people who are held, the sentence about those whose place is not known, a line on how to
 * read it, and the same as a table, which a link to `#map-table` opens. A server component without a script.
 *
 * `answer` is what readMap gives for the day; `asOf` is the address's own `?asOf=` and is kept in every link,
 * absent where the address has none. `unplaced` takes the place of the sentence about those on no point, for a
 * page that knows their names; `below` stands between the map and its table,
 * and `tools` on the map. `country` is a
 * code that findCountryMap knows; an Error where it does not. The heading above is the page's.
 */
export function PrisonMap({ answer, locale, asOf, unplaced, below, movements, tools, country = 'IR' }: {
  answer: MapAnswer
  locale: Locale
  asOf?: string | undefined
  unplaced?: ReactNode
  below?: ReactNode
  movements?: readonly MovementView[]
  tools?: ReactNode
  country?: string
}) {
  const translate = useTranslations('map')
  const format = useFormatter()
  const map = findCountryMap(country)
  if (map === null) throw new Error(`There is no map of ${country}.`)
  const reader: MapReader = {
    t: (key, values) => translate(key, values),
    number: (value) => format.number(value),
    country: formatCountry(country, locale),
    rtl: LOCALE_FACTS[locale].direction === 'rtl',
    ...mapLinks(locale, asOf),
  }
  const placed = answer.features.some(({ properties }) => properties.total > 0)
  const sentence = <UnplacedPeople count={answer.unplaced} alone={!placed} reader={reader} />
  return (
    <div className="pm">
      {tools}
      <BaseMapStore map={map} />
      <div className="pm-face">
        <MapFace answer={answer} map={map} reader={reader} unplaced={unplaced ?? sentence} movements={movements} />
      </div>
      {below}
      <div className="pm-table"><MapTable answer={answer} reader={reader} named={unplaced !== undefined} /></div>
    </div>
  )
}
