import { useTranslations } from 'next-intl'
import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { orderReasons } from './order-reasons'
import { ReasonEntry } from './reason-entry'

interface ReasonsSectionProps {
  page: CasePage
  asOf: Day
  rules: readonly Rule[]
}

/** Why the case has its level: every reason that holds, certain or possible, unfolds into its arithmetic. */
export function ReasonsSection({ page, asOf, rules }: ReasonsSectionProps) {
  const t = useTranslations('reasons')
  const reasons = orderReasons(page.urgency.reasons)
  if (reasons.length === 0 && isClosed(page.status)) return null
  return (
    <section className="sec why" aria-labelledby="why">
      <header><h2 className="t4" id="why">{t(`heading.${reasons.length === 0 ? 'nothing' : page.urgency.level}`)}</h2></header>
      {reasons.length === 0 && <p className="t2 soft">{t('nothing')}</p>}
      {reasons.map((reason, place) => (
        <ReasonEntry
          key={`${reason.rule}-${reason.certainty}`} reason={reason} page={page} asOf={asOf}
          rule={rules.find(({ id }) => id === reason.rule) ?? null} open={place === 0}
        />
      ))}
    </section>
  )
}
