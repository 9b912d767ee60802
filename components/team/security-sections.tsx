import { useTranslations } from 'next-intl'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { accountReasonWords } from './reason-words'
import { TextField } from './text-field'

export function PasswordSection({ action }: { action: FormAction }) {
  const t = useTranslations('account')
  return (
    <AccountSection title={t('password.title')} lead={t('password.lead')}>
      <ActionForm action={action} words={accountReasonWords(t, t('password.done'))}>
        <TextField name="current" label={t('field.currentPassword')} type="password" autoComplete="current-password" />
        <TextField
          name="password" label={t('field.newPassword')} type="password" autoComplete="new-password"
          hint={t('hint.password')}
        />
        <button className="btn" type="submit">{t('password.send')}</button>
      </ActionForm>
    </AccountSection>
  )
}

interface SecondFactorProps {
  isSet: boolean
  codesLeft: number
  offer: FormAction
  renew: FormAction
}

export function SecondFactorSection({ isSet, codesLeft, offer, renew }: SecondFactorProps) {
  const t = useTranslations('account')
  return (
    <AccountSection title={t('secondFactor.title')} lead={t(isSet ? 'secondFactor.on' : 'secondFactor.off')}>
      <ActionForm action={offer} words={accountReasonWords(t)}>
        <PasswordAgain id="offer" />
        <button className="btn" type="submit">{t(isSet ? 'secondFactor.replace' : 'secondFactor.setUp')}</button>
      </ActionForm>
      {isSet && (
        <>
          <p>{t('secondFactor.left', { count: codesLeft })}</p>
          <ActionForm action={renew} words={accountReasonWords(t, t('secondFactor.renewed'))} afterwards={null}>
            <PasswordAgain id="renew" />
            <button className="btn" type="submit">{t('secondFactor.renew')}</button>
          </ActionForm>
        </>
      )}
    </AccountSection>
  )
}

function PasswordAgain({ id }: { id: string }) {
  const t = useTranslations('account')
  return (
    <TextField
      id={id} name="password" label={t('field.currentPassword')} type="password" autoComplete="current-password"
    />
  )
}
