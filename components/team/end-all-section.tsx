import { useTranslations } from 'next-intl'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { modeReasonWords } from './mode-words'
import { TextField } from './text-field'

/** Signs out everybody, whoever asks for it included. */
export function EndAllSection({ action }: { action: FormAction }) {
  const t = useTranslations('mode')
  return (
    <AccountSection title={t('endAll')} lead={t('endAllLead')}>
      <ActionForm action={action} words={modeReasonWords(t)}>
        <TextField id="end-all" name="password" label={t('password')} type="password" autoComplete="current-password" />
        <button className="btn" type="submit">{t('endAllYes')}</button>
      </ActionForm>
    </AccountSection>
  )
}
