import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import { countOrText } from '@/lib/domain/latin-digits'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { MOST_TIERS } from '@/lib/domain/rules/change/rule-content'
import type { Rule } from '@/lib/domain/rules/rule'

const PARTS = ['name', 'holdsWhen'] as const

/** A rule as the texts of its form: a line for each level that it may have. */
export function textsOfRule({ tiers, settings, enabled, public: isPublic, texts = {} }: Rule): FormTexts {
  const lines = Array.from({ length: MOST_TIERS }, (_, i) => tiers[i]).flatMap((tier, i) => [
    [`tier.${i + 1}.days`, tier ? String(tier.days) : ''], [`tier.${i + 1}.level`, tier?.level ?? 'none'],
  ])
  const further = Object.entries(settings).map(([name, value]) => [`setting.${name}`, String(value)])
  const words = PARTS.flatMap((part) => APPEAL_LANGUAGES.map((language) => [
    `texts.${part}.${language}`, texts[part]?.[language] ?? '',
  ]))
  return {
    ...Object.fromEntries([...lines, ...further, ...words]),
    enabled: enabled ? 'yes' : '', public: isPublic ? 'yes' : '', reason: '',
  }
}

/** What the form says; the schema of a proposal judges it. A level without days is not there. */
export function changeOfTexts(texts: FormTexts): unknown {
  const tiers = Array.from({ length: MOST_TIERS }, (_, i) => i + 1).flatMap((place) => {
    const days = (texts[`tier.${place}.days`] ?? '').trim()
    return days === '' ? [] : [{ days: countOrText(days), level: texts[`tier.${place}.level`] ?? 'none' }]
  })
  const settings = Object.entries(texts).flatMap(([name, value]) =>
    (name.startsWith('setting.') ? [[name.slice('setting.'.length), countOrText(value ?? '')]] : []))
  const words = PARTS.flatMap((part) => {
    const each = APPEAL_LANGUAGES.map((language) => [language, (texts[`texts.${part}.${language}`] ?? '').trim()])
    return each.every(([, text]) => text === '') ? [] : [[part, Object.fromEntries(each)]]
  })
  return {
    rule: texts.rule ?? '', base: Number(texts.base ?? 0), reason: texts.reason ?? '',
    content: {
      tiers, settings: Object.fromEntries(settings), texts: Object.fromEntries(words), public: texts.public === 'yes',
      enabled: texts.enabled === 'yes',
    },
  }
}

/** The field of the form that a fault of the schema is about. */
export function ruleFieldOf(path: readonly PropertyKey[]): string {
  const [first, part, name, language] = path.map(String)
  if (first !== 'content') return first ?? 'reason'
  if (part === 'tiers') return `tier.${Number(name ?? 0) + 1}.days`
  if (part === 'settings') return `setting.${name}`
  return part === 'texts' ? `texts.${name ?? 'name'}.${language ?? 'en'}` : (part ?? 'reason')
}
