import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { GatheringLines } from './gathering-lines'

/** Where people will come together for whom or what a page is about; nothing where nowhere. */
export function GatheringSection({ gatherings, reading }: { gatherings: OpenGathering[]; reading: Reading }) {
  const t = useTranslations('gatherings')
  if (gatherings.length === 0) return null
  return (
    <section className="sec" aria-labelledby="gatherings">
      <header><h2 className="t4" id="gatherings">{t('title')}</h2></header>
      <GatheringLines gatherings={gatherings} reading={reading} />
      <p className="t2"><a href={linkTo(reading, '/act/gatherings')}>{t('all')}</a></p>
    </section>
  )
}
