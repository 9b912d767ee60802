import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import type { RecordedName } from '@/lib/i18n/order-names'
import { formatDayCount } from '@/lib/i18n/format-count'

/** Counts over all cases on the day shown. */
export interface TotalsView {
  cases: number
  held: number
  critical: number
  possiblyCritical: number
  unplaced: number
  longestSilence: { slug: string; name: RecordedName; atLeast: number; atMost: number | null } | null
}

/** The four figures of the first page, each a number and what it counts. */
export function Totals({ totals, reading }: { totals: TotalsView; reading: Reading }) {
  const t = useTranslations('home.totals')
  const dates = useTranslations('dates')
  const format = useFormatter()
  const nameOf = useName()
  const longest = totals.longestSilence
  const name = () => longest && <a href={linkTo(reading, `/cases/${longest.slug}`)}>{nameOf(longest.name)}</a>
  const critical = { critical: totals.critical, possible: totals.possiblyCritical }
  return (
    <section aria-label={t('title')}>
      <dl className="figs" data-moves="figures">
        <Figure value={format.number(totals.held)}>{t('held', { held: totals.held, cases: totals.cases })}</Figure>
        <Figure value={format.number(totals.critical)}>{t('critical', critical)}</Figure>
        <Figure value={format.number(totals.unplaced)}>{t('unplaced', { count: totals.unplaced })}</Figure>
        <Figure value={longest === null ? t('none') : formatDayCount(longest, dates)}>
          {longest === null ? t('longestNone') : t.rich('longest', { name })}
        </Figure>
      </dl>
    </section>
  )
}

function Figure({ value, children }: { value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{value}</dd>
    </div>
  )
}
