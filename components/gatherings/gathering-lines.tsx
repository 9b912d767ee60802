import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { GatheringWhen } from './gathering-when'

/** Gatherings one below the other: when, what and where; what does not take place says so first. */
export function GatheringLines({ gatherings, reading }: { gatherings: OpenGathering[]; reading: Reading }) {
  const t = useTranslations('gatherings')
  return (
    <ul className="gatherings">
      {gatherings.map((gathering) => {
        const { slug, state, content } = gathering
        return (
          <li key={slug}>
            <p className="t1"><GatheringWhen {...gathering} locale={reading.locale} /></p>
            <h3 className="t3">
              {state === 'cancelled' && <span className="off">{t('cancelled')} </span>}
              <a href={linkTo(reading, `/act/gatherings/${slug}`)}><bdi>{content.title}</bdi></a>
            </h3>
            <p className="soft">{t(`kind.${content.kind}`)} · <bdi>{content.place ?? t('online')}</bdi></p>
          </li>
        )
      })}
    </ul>
  )
}
