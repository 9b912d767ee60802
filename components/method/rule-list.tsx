import { useTranslations } from 'next-intl'
import type { Rule } from '@/lib/domain/rules/rule'
import { MethodPart } from './method-prose'
import { RuleFacts } from './rule-facts'
import { useRuleWords } from './use-rule-words'

/** The rules in force, from the same rows that the levels are derived with. */
export function RuleList({ rules }: { rules: Rule[] }) {
  const t = useTranslations('method.urgency')
  const inForce = rules.filter((rule) => rule.enabled && rule.public)
  return (
    <MethodPart name="urgency">
      <p>{t('text')}</p>
      <p>{t('kinds')}</p>
      {inForce.length === 0 && <p>{t('none')}</p>}
      <ol className="rules">
        {inForce.map((rule) => <RuleItem key={rule.id} rule={rule} />)}
      </ol>
    </MethodPart>
  )
}

function RuleItem({ rule }: { rule: Rule }) {
  const words = useRuleWords()(rule)
  return (
    <li id={rule.id}>
      <h3><span className="soft tab">{rule.id}</span> <span className="name">{words.name}</span></h3>
      <RuleFacts rule={rule} />
    </li>
  )
}
