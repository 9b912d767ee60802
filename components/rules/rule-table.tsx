import { useTranslations } from 'next-intl'
import { useRuleWords } from '@/components/method/use-rule-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { LevelMark } from '@/components/ui/urgency-mark'
import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import type { Rule } from '@/lib/domain/rules/rule'

interface RuleTableProps {
  rules: readonly Rule[]
  /** The rules of which a change waits, and those of which the release says otherwise. */
  proposed: ReadonlySet<string>
  differing: ReadonlySet<string>
  reading: TeamReading
}

/** Every rule with its levels, and what is to be said of it. */
export function RuleTable({ rules, proposed, differing, reading }: RuleTableProps) {
  const [t, method] = [useTranslations('team-rules'), useTranslations('method.urgency')]
  const wordsOf = useRuleWords()
  return (
    <ol className="rules rule-table">
      {rules.map((rule) => (
        <li key={rule.id}>
          <h3 className="t3">
            <a href={teamLink(reading, `/rules/${rule.id}`)}>
              <span className="tab">{rule.id}</span> <span className="name">{wordsOf(rule).name}</span>
            </a>
          </h3>
          <p className="tiers t2">
            {rule.tiers.map(({ days, level }) => (
              <span key={days}>
                <LevelMark level={level} /> {method(COUNTS_TOWARDS.includes(rule.id) ? 'ahead' : 'from', { days })}
              </span>
            ))}
          </p>
          <p className="tiers t1 soft">
            {!rule.enabled && <span>{t('off')}</span>}
            {!rule.public && <span>{t('teamOnly')}</span>}
            {differing.has(rule.id) && <span>{t('differs')}</span>}
            {proposed.has(rule.id) && <b>{t('proposed')}</b>}
          </p>
        </li>
      ))}
    </ol>
  )
}
