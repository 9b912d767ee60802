import { getTranslations } from 'next-intl/server'
import { EmbeddedMap } from '@/components/embed/embedded-map'
import { nameMap } from '@/lib/i18n/name-places'
import { readMap } from '@/lib/open/read-map'
import { readPlaceNames } from '../../[locale]/place-names'
import { EmbedFrame } from '../embed-frame'
import { type EmbedInput, openEmbed } from '../open-embed'
import { RefusedEmbed } from '../refused-embed'

export default async function MapEmbed(input: EmbedInput) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const [map, names, t] = await Promise.all([
    readMap(reading.asOf), readPlaceNames(reading.locale), getTranslations('embed'),
  ])
  return (
    <EmbedFrame reading={reading} title={t('mapTitle')} path="">
      <EmbeddedMap map={nameMap(map, names)} reading={reading} />
    </EmbedFrame>
  )
}
