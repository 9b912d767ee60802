import { useFormatter, useTranslations } from 'next-intl'
import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { Rule } from '@/lib/domain/rules/rule'
import { LEVELS } from '@/lib/domain/vocabulary'
import { MethodPart } from './method-prose'
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
  const t = useTranslations('method.urgency')
  const words = useRuleWords()(rule)
  return (
    <li id={rule.id}>
      <h3><span className="soft tab">{rule.id}</span> <span className="name">{words.name}</span></h3>
      <dl className="kv t2">
        <dt>{t('holdsWhen')}</dt>
        <dd>{words.holdsWhen}</dd>
        <dt>{t('levels')}</dt>
        <dd className="tiers">
          {rule.tiers.map(({ days, level }) => (
            <span key={`${days} ${level}`}><LevelMark level={level} /> {t(COUNTS_TOWARDS.includes(rule.id) ? 'ahead' : 'from', { days })}</span>
          ))}
        </dd>
        <Settings rule={rule} />
        <dt>{t('basis')}</dt>
        <dd>{words.basis}</dd>
        <dt>{t('kind')}</dt>
        <dd>{words.kind}</dd>
      </dl>
    </li>
  )
}

/** What else the engine reads of the row; a setting that has no words yet stands by the name that it has there. */
function Settings({ rule }: { rule: Rule }) {
  const t = useTranslations('method.urgency')
  const colon = useTranslations('vocabulary.mark')('colon')
  const valueOf = useSettingWords()
  const settings = Object.entries(rule.settings)
  if (settings.length === 0) return null
  return (
    <>
      <dt>{t('furtherThresholds')}</dt>
      <dd className="tiers">
        {settings.map(([name, value]) => {
          const key = `setting.${name}`
          return <span key={name}>{t.has(key) ? t(key) : name}{colon}{valueOf(value)}</span>
        })}
      </dd>
    </>
  )
}

/** Says what a setting holds: a level, a number, or a word. */
function useSettingWords(): (value: unknown) => string {
  const t = useTranslations('method.urgency')
  const vocabulary = useTranslations('vocabulary')
  const format = useFormatter()
  return (value) => {
    if (typeof value === 'number') return format.number(value)
    const level = LEVELS.find((one) => one === value)
    if (level !== undefined) return vocabulary(`level.${level}`)
    return value === 'latest' ? t('latest') : String(value)
  }
}
