import { getTranslations } from 'next-intl/server'
import { EmbeddedMap } from '@/components/embed/embedded-map'
import { readMap } from '@/lib/open/read-map'
import { EmbedFrame } from '../embed-frame'
import { type EmbedInput, openEmbed } from '../open-embed'
import { RefusedEmbed } from '../refused-embed'

export default async function MapEmbed(input: EmbedInput) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const [map, t] = await Promise.all([readMap(reading.asOf), getTranslations('embed')])
  return (
    <EmbedFrame reading={reading} title={t('mapTitle')} path="">
      <EmbeddedMap map={map} reading={reading} />
    </EmbedFrame>
  )
}
