import { useMessages } from 'next-intl'
import type { MapGround } from '@/geo/country-map'
import { countryMapOf, type CountryCode } from '@/components/map/country-maps'
import { PageData } from '@/components/site/page-data'
import type { Reading } from '@/components/site/reading'
import { type BrowserMessages, compileMessages } from '@/lib/i18n/browser-messages'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

/** Under this id the script of the days finds what it needs on the page. */
export const DAYS_DATA = 'days-data'

/** What the script of the days needs besides the days themselves: words, and where things lie on the map. */
export interface DaysPageData {
  locale: string
  isRtl: boolean
  ground: MapGround
  messages: BrowserMessages
  /** The names of prisons in the page's language, by id, where they are not the recorded ones. */
  prisonNames: Record<string, string>
}

const PARTS = [
  'map', 'dates', 'days', 'home.totals', 'home.lead', 'common.asOf', 'vocabulary.level', 'vocabulary.possibleLevel',
  'vocabulary.placeNotKnown',
]

interface DaysDataProps {
  reading: Reading
  country?: CountryCode
  prisonNames?: Record<string, string>
}

export function DaysData({ reading: { locale }, country = 'IR', prisonNames = {} }: DaysDataProps) {
  const messages = compileMessages(useMessages(), PARTS)
  const { code, projection, places, views } = countryMapOf(country)
  const data: DaysPageData = {
    locale,
    isRtl: LOCALE_FACTS[locale].direction === 'rtl',
    ground: { code, projection, places, views },
    messages,
    prisonNames,
  }
  return <PageData id={DAYS_DATA} data={data} />
}
