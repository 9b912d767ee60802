import { useMessages } from 'next-intl'
import type { MapGround } from '@/geo/country-map'
import { type CountryCode, countryMapOf } from '@/components/map/country-maps'
import { PageData } from '@/components/site/page-data'
import type { Reading } from '@/components/site/reading'
import { type BrowserMessages, compileMessages } from '@/lib/i18n/browser-messages'
import { formatCountry } from '@/lib/i18n/format-country'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

/** Under this id the script of the days finds what it needs on the page. */
export const DAYS_DATA = 'days-data'

/** What the script of the days needs besides the days themselves: words, and where things lie on the map. */
export interface DaysPageData {
  locale: string
  isRtl: boolean
  ground: MapGround
  country: string
  messages: BrowserMessages
  /** The names of prisons in the page's language, by id; empty where they are the recorded ones. */
  prisonNames: Record<string, string>
}

const PARTS = [
  'map', 'dates', 'days', 'home.totals', 'home.lead', 'common.asOf', 'vocabulary.level', 'vocabulary.possibleLevel',
  'vocabulary.placeNotKnown', 'vocabulary.possiblePlace', 'maps.elsewhere',
]

interface DaysDataProps {
  reading: Reading
  country?: CountryCode
  /** Prisons as the page calls them. */
  prisons: readonly { id: string; name: string }[]
}

/** What {@link DAYS_DATA} holds, in the page's language. */
export function DaysData({ reading: { locale }, country = 'IR', prisons }: DaysDataProps) {
  const messages = compileMessages(useMessages(), PARTS)
  const { code, projection, places, views } = countryMapOf(country)
  const data: DaysPageData = {
    locale,
    isRtl: LOCALE_FACTS[locale].direction === 'rtl',
    ground: { code, projection, places, views },
    country: formatCountry(country, locale),
    messages,
    // In English they are called as they are recorded, and as the days tell them.
    prisonNames: locale === 'en' ? {} : Object.fromEntries(prisons.map(({ id, name }) => [id, name])),
  }
  return <PageData id={DAYS_DATA} data={data} />
}
