import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { LOCALE_FACTS, LOCALES } from '@/lib/i18n/locales'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { accountReasonWords } from './reason-words'

/** The language that the workspace speaks to one. */
export function LanguageSection({ locale, action }: { locale: string; action: FormAction }) {
  const t = useTranslations('account')
  const options = LOCALES.map((value) => ({ value, label: LOCALE_FACTS[value].name }))
  return (
    <AccountSection title={t('language.title')}>
      <ActionForm action={action} words={accountReasonWords(t)}>
        <SelectField name="locale" label={t('field.language')} value={locale} options={options} />
        <button className="btn" type="submit">{t('language.send')}</button>
      </ActionForm>
    </AccountSection>
  )
}
