import { useTranslations } from 'next-intl'
import { useRuleWords } from '@/components/method/use-rule-words'
import { linkTo, type Reading } from '@/components/site/reading'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Rule } from '@/lib/domain/rules/rule'

interface PrisonFlagSentenceProps {
  flag: PrisonFlag
  /** The row of the flag's rule, where it is known. */
  rule: Rule | null
  reading: Reading
}

/** What a rule says of the prison as a whole, and which rule that is. */
export function PrisonFlagSentence({ flag, rule, reading }: PrisonFlagSentenceProps) {
  const t = useTranslations('prisons.flag')
  const wordsOf = useRuleWords()
  return (
    <p className="t2 flag-sentence">
      <LevelMark level={flag.level} /> {t('sentence', { people: flag.people })}{' '}
      <a href={`${linkTo(reading, '/method')}#${flag.rule}`}>
        {rule === null ? flag.rule : t('rule', { id: rule.id, name: wordsOf(rule).name })}
      </a>
    </p>
  )
}
