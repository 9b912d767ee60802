import { useTranslations } from 'next-intl'
import { useEventTitle } from '@/components/timeline/use-event-title'
import { useMarks } from '@/components/ui/use-marks'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Sex } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'
import type { ReviewView } from './review-view'

/** Where the proposal contradicts what is on record: both accounts side by side, because both may stay. */
export function BothStay({ view }: { view: ReviewView }) {
  const t = useTranslations('review')
  if (view.contradicted.length === 0) return null
  const said = { view: view.view, reliability: view.view.grade.charAt(0), credibility: view.content.credibility }
  return (
    <section className="review-part" aria-labelledby="both">
      <h2 id="both">{t('both')}</h2>
      <ul className="both">
        {[...view.contradicted, said].map((one) => <Account key={one.view.id} {...one} sex={view.case.sex} />)}
      </ul>
    </section>
  )
}

interface AccountProps {
  view: EventView
  reliability: string
  credibility: number
  sex: Sex | null
}

function Account({ view, reliability, credibility, sex }: AccountProps) {
  const t = useTranslations('review')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  const title = useEventTitle(view, sex)
  const { comma } = useMarks()
  return (
    <li>
      <p className="t1 soft">
        {t('bothSource', { status: vocabulary(`claimStatus.${view.claimStatus}`), reliability, claim: credibility })}
      </p>
      <p><b>{title}</b>{comma}{formatSpan(view.date, dates)}</p>
    </li>
  )
}
