import { useTranslations } from 'next-intl'
import { useRuleWords } from '@/components/method/use-rule-words'
import { AccountSection } from '@/components/team/account-section'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { SelectField } from '@/components/ui/select-field'
import { SCOPES, WAYS } from '@/lib/domain/alerts/alert'
import { TOLD_LEVELS } from '@/lib/domain/alerts/subscription-form'
import { TIME_ZONES } from '@/lib/domain/gatherings/time-zones'
import type { Rule } from '@/lib/domain/rules/rule'
import { MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'
import { alertReasonWords } from './reason-words'
import { OptionalField } from './optional-field'

interface SubscribeFormProps {
  /** What the page that one came from was about; empty where it was about nothing. */
  given: { case: string; prison: string; view: string }
  rules: readonly Rule[]
  prisons: readonly { id: string; name: string }[]
  timeZone: string
  action: FormAction
}

/** The form by which one asks for alerts. What a choice does not need may stay empty, and alerts.css hides it. */
export function SubscribeForm({ given, rules, prisons, timeZone, action }: SubscribeFormProps) {
  const [t, levels, wordsOf] = [useTranslations('team-alerts'), useTranslations('vocabulary.level'), useRuleWords()]
  const scope = SCOPES.find((one) => one !== 'rule' && one !== 'level' && given[one] !== '') ?? 'level'
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: t('form.hourOf', { hour }) }))
  // An alert tells of a case, and one rule marks prisons.
  const ruleOptions = rules.filter(({ id }) => id !== MANY_AT_ONE_PRISON)
    .map((rule) => ({ value: rule.id, label: `${rule.id} ${wordsOf(rule).name}` }))
  return (
    <AccountSection title={t('form.title')} lead={t('form.lead')}>
      <ActionForm className="team-form alert-form" action={action} words={alertReasonWords(t, 'form.done')}>
        <SelectField
          name="scope" label={t('form.scope')} value={scope}
          options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        <OptionalField name="case" label={t('form.case')} value={given.case} />
        <SelectField
          name="prison" label={t('form.prison')} value={given.prison}
          options={[{ value: '', label: t('form.noPrison') }, ...prisons.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField name="rule" label={t('form.rule')} value="" options={[{ value: '', label: t('form.noRule') }, ...ruleOptions]} />
        <OptionalField name="view" label={t('form.view')} value={given.view} />
        <SelectField
          name="least" label={t('form.least')} value="high"
          options={TOLD_LEVELS.map((value) => ({ value, label: levels(value) }))}
        />
        <label className="tick"><input type="checkbox" name="ahead" value="yes" /> {t('form.ahead')}</label>
        <SelectField
          name="way" label={t('form.way')} value="mail" options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
        />
        <SelectField name="hour" label={t('form.hour')} value="8" options={hours} />
        <SelectField
          name="zone" label={t('form.zone')} value={timeZone}
          options={[...new Set([timeZone, ...TIME_ZONES])].map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <OptionalField name="url" label={t('form.url')} value="" />
        <button className="btn main" type="submit">{t('form.send')}</button>
      </ActionForm>
    </AccountSection>
  )
}
