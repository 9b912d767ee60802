import { findCountryMap } from '@/components/map/country-maps'
import { CountryView } from '@/components/maps/country-view'
import { NoCountry } from '@/components/maps/no-country'
import { WorldView } from '@/components/maps/world-view'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readWorld } from '@/lib/open/read-world'
import { describePage } from '../describe-page'
import { firstOf, openPage, type PageInput } from '../open-page'
import { readCountryPage, readSpan } from './read-map-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'maps', {}, { path: '/map' })
}

export default async function MapPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const country = firstOf(search.country).toUpperCase()
  const map = country === '' ? null : findCountryMap(country)
  const shown = map && (await readCountryPage(reading, country, readSpan(search, reading.asOf)))
  const query: Record<string, string> = map === null ? {} : { country }
  return (
    <SiteFrame reading={reading} sources={sources} section="home" path="/map" query={query}>
      {country !== '' && map === null && <NoCountry />}
      {shown ? <CountryView {...shown} /> : <WorldView world={await readWorld(reading.asOf)} reading={reading} />}
    </SiteFrame>
  )
}
