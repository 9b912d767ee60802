import { useTranslations } from 'next-intl'
import type { PrisonView } from '@/lib/domain/contract/case-page'
import { HeldKind } from './held-kind'

/** What is known of a prison itself: its other names, whom it holds, and how well its place is known. */
export function PrisonFacts({ prison }: { prison: PrisonView }) {
  const t = useTranslations('prisons.prison')
  const others = prison.otherNames.join(t('join'))
  const place = { latitude: prison.latitude, longitude: prison.longitude }
  return (
    <section className="sec" aria-labelledby="about">
      <header><h2 id="about" className="t4">{t('about')}</h2></header>
      <dl className="kv t2">
        <dt>{t('otherNames')}</dt>
        <dd>{others === '' ? t('noneKnown') : others}</dd>
        <dt>{t('holds')}</dt>
        <dd><HeldKind holds={prison.holds} /></dd>
        <dt>{t('location')}</dt>
        <dd>{prison.locationPrecision === 'site' ? t('locationSite', place) : t('locationCity')}</dd>
      </dl>
    </section>
  )
}
