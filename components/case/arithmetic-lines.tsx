import { useTranslations } from 'next-intl'
import { COUNTS_TOWARDS } from '@/components/cases/reason-words'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Day } from '@/lib/domain/dates/day'
import type { HomeDistance } from '@/lib/domain/places/home-distance'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { arithmeticOf, type Conclusion } from './arithmetic'

interface ArithmeticLinesProps {
  reason: Reason
  rule: Rule | null
  asOf: Day
  /** Of U17, where the distance is measured. */
  fromHome: HomeDistance | null
}

/** The sums of a reason, line by line: the days it runs between, their number, and the limit that it reaches. */
export function ArithmeticLines({ reason, rule, asOf, fromHome }: ArithmeticLinesProps) {
  const t = useTranslations('reasons.arithmetic')
  const dates = useTranslations('dates')
  const notes = useTranslations('reasons.note')
  const { counts, due, open, conclusion } = arithmeticOf(reason, rule, asOf)
  return (
    <ul>
      {fromHome && (
        <li>
          {t.rich('fromHome', {
            km: fromHome.km, precision: fromHome.precision, limit: Number(rule?.settings.minimumKm),
            b: (words) => <b>{words}</b>,
          })}
        </li>
      )}
      {counts.map(({ bound, from, to, days, inclusive }) => (
        <li key={bound}>
          {t.rich(bound, {
            from: formatDayLong(from, dates), to: formatDayLong(to, dates), days, inclusive: inclusive ? 'yes' : 'no',
            b: (words) => <b>{words}</b>,
          })}
        </li>
      ))}
      {due.map(({ bound, when, day, days }) => (
        <li key={bound}>
          {t.rich(`${when}.${bound}`, { day: formatDayLong(day, dates), days, b: (words) => <b>{words}</b> })}
        </li>
      ))}
      {open && <li>{t('open')}</li>}
      <li><ConclusionLine reason={reason} conclusion={conclusion} /></li>
      {hasNote(reason, rule) && notes.has(reason.rule) && <li>{notes(reason.rule)}</li>}
    </ul>
  )
}

/** From a day on, a rule may have a note beside its level. */
function hasNote({ atMost }: Reason, rule: Rule | null): boolean {
  const noteDays = rule?.settings.noteDays
  return typeof noteDays === 'number' && (atMost === null || atMost >= noteDays)
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
  if (COUNTS_TOWARDS.includes(reason.rule) && days !== null) {
    return t(`within.${reason.certainty}`, { ...values, days, limit: tier.days })
  }
  if (days === null) return t('mayReach', { ...values, limit: tier.days })
  return t(`${days > tier.days ? 'passes' : 'reaches'}.${reason.certainty}`, { ...values, days, limit: tier.days })
}
