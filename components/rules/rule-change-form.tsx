import { useFormatter, useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { useSettingWords } from '@/components/method/use-setting-words'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { COUNTS_TOWARDS } from '@/lib/domain/contract/arithmetic'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { Rule } from '@/lib/domain/rules/rule'
import { RuleForm, type RuleFieldset } from './rule-form'
import { useRuleFields } from './use-rule-fields'
import { useRuleRefusals } from './use-rule-refusals'

const FAULTS = ['days_order', 'levels_rise', 'levels_fall', 'one_level', 'no_level', 'not_a_setting', 'malformed'] as const

interface RuleChangeFormProps {
  rule: Rule
  /** The version that the author begins from. */
  version: number
  initial: FormTexts
  send: SendKept
}

/** A change of a rule, which another person puts in force. */
export function RuleChangeForm({ rule, version, initial, send }: RuleChangeFormProps) {
  const [t, form, format] = [useTranslations('team-rules'), useTranslations('team-rules.form'), useFormatter()]
  const { tiers, settings, use, texts, reason } = useRuleFields(rule, useSettingWords())
  const isAhead = COUNTS_TOWARDS.includes(rule.id)
  const fieldsets: RuleFieldset[] = [
    { legend: form('tiers'), lead: form(isAhead ? 'tiersAhead' : 'tiersLead'), className: 'tier-fields', fields: tiers },
    ...(settings.length > 0 ? [{ legend: form('settings'), className: 'tier-fields', fields: settings }] : []),
    { legend: form('use'), fields: use },
    { legend: form('texts'), lead: form('textsLead'), fields: texts, isFolded: true },
    { legend: form('reason'), fields: reason, isNamedByField: true },
  ]
  const named = fieldsets.flatMap(({ fields }) => fields.map(({ name, label }) => [`field.${name}`, label]))
  const words = {
    ...useRuleRefusals(), ...Object.fromEntries(FAULTS.map((fault) => [fault, form(`fault.${fault}`)])),
    ...Object.fromEntries(named), title: form('title'), submit: form('save'),
  }
  // In the reader's digits, as they are typed; the form reads any.
  const shown = Object.fromEntries(Object.entries(initial).map(([name, text = '']) => {
    const isNumber = /^(tier|setting)\./.test(name) && /^\d+$/.test(text)
    return [name, isNumber ? format.number(Number(text), { useGrouping: false }) : text]
  }))
  return (
    <section className="sec" aria-labelledby="rule-form">
      <header><h2 id="rule-form" className="t4">{t('rule.change')}</h2></header>
      <RecordMessagesProvider>
        <RuleForm {...{ send, fieldsets, words }} initial={shown} hidden={{ rule: rule.id, base: String(version) }} />
      </RecordMessagesProvider>
    </section>
  )
}
