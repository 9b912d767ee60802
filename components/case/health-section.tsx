import { useTranslations } from 'next-intl'
import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'

/** Health concerns that are open, with how grave they are and whether they are treated. */
export function HealthSection({ page }: { page: CasePage }) {
  const t = useTranslations('case.health')
  const dates = useTranslations('dates')
  if (page.health.length === 0 && isClosed(page.status)) return null
  return (
    <section className="sec" aria-labelledby="health">
      <header><h2 className="t4" id="health">{t('title')}</h2></header>
      {page.health.length === 0 && <p className="t2">{t('nothing')}</p>}
      <ul className="concerns">
        {page.health.map(({ condition, severity, since, treatment }) => (
          <li key={condition}>
            <b>{t('concern', { condition: sentenceCase(condition), severity: severity ?? 'none' })}</b>{' '}
            {t('treatment', { status: treatment ?? 'none' })}{' '}
            <span className="soft">{t('since', { date: formatSpan(since, dates) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
