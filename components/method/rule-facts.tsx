import { useTranslations } from 'next-intl'
import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { Rule } from '@/lib/domain/rules/rule'
import { useRuleWords } from './use-rule-words'
import { useSettingWords } from './use-setting-words'

/** When a rule holds, its thresholds, and what they rest on. */
export function RuleFacts({ rule }: { rule: Rule }) {
  const t = useTranslations('method.urgency')
  const words = useRuleWords()(rule)
  return (
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
  )
}

/** What else the engine reads of the row. */
function Settings({ rule }: { rule: Rule }) {
  const t = useTranslations('method.urgency')
  const colon = useTranslations('vocabulary.mark')('colon')
  const { nameOf, valueOf } = useSettingWords()
  const settings = Object.entries(rule.settings)
  if (settings.length === 0) return null
  return (
    <>
      <dt>{t('furtherThresholds')}</dt>
      <dd className="tiers">
        {settings.map(([name, value]) => <span key={name}>{nameOf(name)}{colon}{valueOf(value)}</span>)}
      </dd>
    </>
  )
}
