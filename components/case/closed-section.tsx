import { useTranslations } from 'next-intl'
import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'

/** A closed case has no silence: it has the state that closed it, and since when. */
export function ClosedSection({ page }: { page: CasePage }) {
  const t = useTranslations('case.closed')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  if (!isClosed(page.status)) return null
  return (
    <section className="big closed" aria-labelledby="closed">
      <h2 className="t5" id="closed">{vocabulary(`status.${page.status}`)}</h2>
      <p className="t4">{page.statusSince === null ? t('noDay') : formatSpan(page.statusSince, dates)}</p>
      {page.statusSince?.earliest !== page.statusSince?.latest && <p className="t2 soft">{t('vague')}</p>}
    </section>
  )
}
