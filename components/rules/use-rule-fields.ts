import { useTranslations } from 'next-intl'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import type { useSettingWords } from '@/components/method/use-setting-words'
import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import { MOST_TIERS } from '@/lib/domain/rules/change/rule-content'
import type { Rule } from '@/lib/domain/rules/rule'
import { LEVELS } from '@/lib/domain/vocabulary'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

const SENTENCES = ['latest', 'heaviest']

/** The fields of a change of a rule, by what they are about. */
export function useRuleFields(rule: Rule, { nameOf, valueOf }: ReturnType<typeof useSettingWords>) {
  const t = useTranslations('team-rules.form')
  const choose = (values: readonly string[]) => values.map((value) => ({ value, label: valueOf(value) }))
  const levels = choose([...LEVELS].reverse()).map((one) => (one.value === 'none' ? { ...one, label: t('noLevel') } : one))
  const tiers = Array.from({ length: MOST_TIERS }, (_, i) => i + 1).flatMap((place): KeptFieldSpec[] => [
    { name: `tier.${place}.days`, label: t('days', { place }), kind: 'text' },
    { name: `tier.${place}.level`, label: t('level', { place }), kind: 'choice', options: levels },
  ])
  const settings = Object.entries(rule.settings).map(([name, value]): KeptFieldSpec => {
    const field = { name: `setting.${name}`, label: nameOf(name) }
    if (typeof value === 'number') return { ...field, kind: 'text' }
    return { ...field, kind: 'choice', options: choose(name === 'severalSentences' ? SENTENCES : LEVELS) }
  })
  const use: KeptFieldSpec[] = [
    { name: 'enabled', label: t('enabled'), kind: 'tick' }, { name: 'public', label: t('public'), kind: 'tick' },
  ]
  const texts = (['name', 'holdsWhen'] as const).flatMap((part) => APPEAL_LANGUAGES.map((language): KeptFieldSpec => {
    const { name, direction } = LOCALE_FACTS[language]
    return {
      name: `texts.${part}.${language}`, label: t(part, { language: name }), kind: part === 'name' ? 'text' : 'long',
      dir: direction,
    }
  }))
  const reason: KeptFieldSpec[] = [
    { name: 'reason', label: t('reason'), hint: t('reasonHint'), kind: 'long', isRequired: true },
  ]
  return { tiers, settings, use, texts, reason }
}
