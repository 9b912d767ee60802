import { useTranslations } from 'next-intl'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { arithmeticOf, type Conclusion } from './arithmetic'

interface ArithmeticLinesProps {
  reason: Reason
  rule: Rule | null
  asOf: Day
}

/** The sums of a reason, line by line: the days it runs between, their number, and the limit that it reaches. */
export function ArithmeticLines({ reason, rule, asOf }: ArithmeticLinesProps) {
  const t = useTranslations('reasons.arithmetic')
  const dates = useTranslations('dates')
  const { counts, open, conclusion } = arithmeticOf(reason, rule, asOf)
  return (
    <ul>
      {counts.map(({ bound, from, to, days, inclusive }) => (
        <li key={bound}>
          {t.rich(bound, {
            from: formatDayLong(from, dates), to: formatDayLong(to, dates), days, inclusive: inclusive ? 'yes' : 'no',
            b: (words) => <b>{words}</b>,
          })}
        </li>
      ))}
      {open && <li>{t('open')}</li>}
      <li><ConclusionLine reason={reason} conclusion={conclusion} /></li>
    </ul>
  )
}

function ConclusionLine({ reason, conclusion }: { reason: Reason; conclusion: Conclusion }) {
  const t = useTranslations('reasons.arithmetic')
  const levels = useTranslations('vocabulary.level')
  const dates = useTranslations('dates')
  const { tier, days, since } = conclusion
  const values = {
    level: levels(reason.level).toLowerCase(),
    since: since === null ? reason.since : formatDayLong(since, dates),
    exact: reason.atLeast !== null && reason.atLeast === reason.atMost ? 'yes' : 'no',
  }
  if (tier === null || tier.days === 0) return t(`holds.${reason.certainty}`, values)
  if (days === null) return t('mayReach', { ...values, limit: tier.days })
  return t(`${days > tier.days ? 'passes' : 'reaches'}.${reason.certainty}`, { ...values, days, limit: tier.days })
}
