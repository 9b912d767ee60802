import { getTranslations } from 'next-intl/server'
import { Totals } from '@/components/home/totals'
import { readTotals } from '@/lib/open/read-totals'
import { EmbedFrame } from '../embed-frame'
import { type EmbedInput, openEmbed } from '../open-embed'
import { RefusedEmbed } from '../refused-embed'

export default async function CountEmbed(input: EmbedInput) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const [totals, t] = await Promise.all([readTotals(reading.asOf), getTranslations('embed')])
  return (
    <EmbedFrame reading={reading} title={t('countTitle')} path="">
      <h1 className="t4">{t('countTitle')}</h1>
      <Totals totals={totals} reading={reading} />
    </EmbedFrame>
  )
}
