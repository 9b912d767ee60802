import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { editLink } from '@/components/board/case-links'
import { Key } from '@/components/keys/key'
import { useEventTitle } from '@/components/timeline/use-event-title'
import { useMarks } from '@/components/ui/use-marks'
import { formatDayLong } from '@/lib/i18n/format-day'
import { BothStay } from './both-stay'
import { FieldTable } from './field-table'
import type { ReviewView } from './review-view'

/** What is proposed, beside what stands, and what would follow. */
export function ProposalPart({ view, preview }: { view: ReviewView; preview: ReactNode }) {
  const t = useTranslations('review')
  const keys = useTranslations('board.keys')
  const dates = useTranslations('dates')
  const title = useEventTitle(view.view, view.case.sex)
  const { comma } = useMarks()
  const day = formatDayLong(view.writtenOn, dates)
  return (
    <article className="proposal">
      <p className="t1 soft">
        {view.isEdited ? t('changedBy', { actor: view.actor, day }) : t('proposedBy', { author: view.author, day })}{' '}
        <a href={editLink(view.id)} aria-keyshortcuts="e">{keys('edit')} <Key of="e" /></a>
      </p>
      <h1>
        {title}{comma}<a href={`/team/cases/${view.case.slug}`} aria-keyshortcuts="o">{view.case.name}</a>
      </h1>
      <FieldTable view={view} />
      {view.overrideReason !== null && <p className="t2 warned">{t('override', { reason: view.overrideReason })}</p>}
      <BothStay view={view} />
      <section className="review-part" aria-labelledby="if-verified">
        <h2 id="if-verified">{t('ifVerified')}</h2>
        {preview}
      </section>
    </article>
  )
}
