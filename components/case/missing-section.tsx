import { useTranslations } from 'next-intl'
import type { CasePage, MissingItem } from '@/lib/domain/contract/case-page'

interface MissingSectionProps {
  page: CasePage
  /** Whom the team asks. */
  whom?: (item: MissingItem) => string
}

/** What is not on record, as questions that somebody may be able to answer. */
export function MissingSection({ page, whom }: MissingSectionProps) {
  const t = useTranslations('case.missing')
  if (page.missing.length === 0) return null
  return (
    <section className="sec" aria-labelledby="missing">
      <header><h2 className="t4" id="missing">{t('title')}</h2></header>
      <ul className="miss">
        {page.missing.map((item) => (
          <li key={item}>
            {t(item, { sex: page.sex ?? 'other' })} {whom && <span className="soft">{whom(item)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
