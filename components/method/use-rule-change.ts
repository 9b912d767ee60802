import { useLocale, useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import type { RuleChange } from '@/lib/domain/rules/change/rule-change'
import type { RuleTexts, Tier } from '@/lib/domain/rules/rule'
import { useSettingWords } from './use-setting-words'

/** Says what changed of a rule, from what to what, in a sentence. */
export function useRuleChange(): (rule: string, change: RuleChange) => string {
  const t = useTranslations('method.changes')
  const { nameOf, valueOf } = useSettingWords()
  const sayTiers = useTierWords()
  const sayText = useTextWords()
  return (rule, change) => {
    switch (change.what) {
      case 'added':
        return t('added')
      case 'enabled':
      case 'public':
        return t(`${change.what}.${change.to ? 'on' : 'off'}`)
      case 'tiers':
        return t('tiers', { from: sayTiers(rule, change.from), to: sayTiers(rule, change.to) })
      case 'setting':
        return t('setting', { name: nameOf(change.name), from: valueOf(change.from), to: valueOf(change.to) })
      case 'name':
      case 'holdsWhen':
        return t(change.what, {
          from: sayText(rule, change.what, change.from), to: sayText(rule, change.what, change.to),
        })
    }
  }
}

function useTierWords(): (rule: string, tiers: readonly Tier[]) => string {
  const [t, vocabulary] = [useTranslations('method.urgency'), useTranslations('vocabulary')]
  const { comma } = useMarks()
  return (rule, tiers) => tiers.map(({ days, level }) => {
    const from = t(COUNTS_TOWARDS.includes(rule) ? 'ahead' : 'from', { days })
    return `${vocabulary(`level.${level}`)} ${from}`
  }).join(comma)
}

/** What administrators wrote, or else the words that the site is shipped with. */
function useTextWords(): (rule: string, part: 'name' | 'holdsWhen', text: RuleTexts['name'] | null) => string {
  const [t, locale] = [useTranslations('rules'), useLocale()]
  const { quote } = useMarks()
  const language = APPEAL_LANGUAGES.find((one) => one === locale) ?? 'en'
  return (rule, part, text) => {
    const key = `rule.${rule}.${part}`
    return quote(text ? text[language] : t.has(key) ? t(key) : rule)
  }
}
