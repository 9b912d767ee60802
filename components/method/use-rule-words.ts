import { useLocale, useTranslations } from 'next-intl'
import type { Rule } from '@/lib/domain/rules/rule'
import { ruleWords, type RuleWords } from '@/lib/i18n/rule-words'

/** Tells a rule in the page's language. */
export function useRuleWords(): (rule: Rule) => RuleWords {
  const [t, locale] = [useTranslations('rules'), useLocale()]
  return (rule) => ruleWords(rule, t, locale)
}
