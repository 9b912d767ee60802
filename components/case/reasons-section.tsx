import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { isClosed } from '@/components/cases/custody'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { orderReasons } from './order-reasons'
import { ReasonEntry } from './reason-entry'

interface ReasonsSectionProps {
  page: CasePage
  asOf: Day
  rules: readonly Rule[]
  /** What the workspace says under a reason: once for each rule. */
  beside?: (reason: Reason) => ReactNode
}

/** Why the case has its level: every reason that holds, certain or possible, unfolds into its arithmetic. */
export function ReasonsSection({ page, asOf, rules, beside }: ReasonsSectionProps) {
  const t = useTranslations('reasons')
  const reasons = orderReasons(page.urgency.reasons)
  if (reasons.length === 0 && isClosed(page.status)) return null
  return (
    <section className="sec why" aria-labelledby="why">
      <header><h2 className="t4" id="why">{t(`heading.${reasons.length === 0 ? 'nothing' : page.urgency.level}`)}</h2></header>
      {reasons.length === 0 && <p className="t2 soft">{t('nothing')}</p>}
      {reasons.map((reason, place) => (
        <Fragment key={`${reason.rule}-${reason.certainty}`}>
          <ReasonEntry
            reason={reason} page={page} asOf={asOf} rule={rules.find(({ id }) => id === reason.rule) ?? null}
            open={place === 0}
          />
          {beside && reasons.findIndex(({ rule }) => rule === reason.rule) === place && beside(reason)}
        </Fragment>
      ))}
    </section>
  )
}
