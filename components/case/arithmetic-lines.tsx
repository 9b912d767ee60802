import { useTranslations } from 'next-intl'
import type { Reason } from '@/lib/domain/contract/case-row'
import type { Rule } from '@/lib/domain/rules/rule'
import { arithmeticWords, type Summed } from '@/lib/i18n/arithmetic-words'

/** The sums of a reason, line by line: the days it runs between, their number, and the limit that it reaches. */
export function ArithmeticLines(summed: Summed) {
  const t = useTranslations('reasons.arithmetic')
  const [levels, dates] = [useTranslations('vocabulary.level'), useTranslations('dates')]
  const notes = useTranslations('reasons.note')
  const { reason, rule } = summed
  return (
    <ul>
      {arithmeticWords(summed, { levels, dates }).map(({ key, values }) => (
        <li key={key}>{t.rich(key, { ...values, b: (words) => <b>{words}</b> })}</li>
      ))}
      {hasNote(reason, rule) && notes.has(reason.rule) && <li>{notes(reason.rule)}</li>}
    </ul>
  )
}

/** From a day on, a rule may have a note beside its level. */
function hasNote({ atMost }: Reason, rule: Rule | null): boolean {
  const noteDays = rule?.settings.noteDays
  return typeof noteDays === 'number' && (atMost === null || atMost >= noteDays)
}
