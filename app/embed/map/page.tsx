import { getTranslations } from 'next-intl/server'
import { EmbeddedMap } from '@/components/embed/embedded-map'
import { nameMap } from '@/lib/i18n/name-places'
import { readCountry } from '@/lib/open/read-map'
import { readPlaceNames } from '../../[locale]/place-names'
import { EmbedFrame } from '../embed-frame'
import { type EmbedInput, openEmbed } from '../open-embed'
import { RefusedEmbed } from '../refused-embed'

/** The country that the map shows; the people held in others are told below it. */
const COUNTRY = 'IR'

export default async function MapEmbed(input: EmbedInput) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const [country, names, t] = await Promise.all([
    readCountry(reading.asOf, COUNTRY), readPlaceNames(reading.locale), getTranslations('embed'),
  ])
  return (
    <EmbedFrame reading={reading} title={t('mapTitle')} path="">
      <EmbeddedMap map={nameMap(country.answer, names)} elsewhere={country.elsewhere} reading={reading} />
    </EmbedFrame>
  )
}
