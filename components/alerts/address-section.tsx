import { useTranslations } from 'next-intl'
import { AccountSection } from '@/components/team/account-section'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { TextField } from '@/components/team/text-field'
import { alertReasonWords } from './reason-words'

interface AddressSectionProps {
  address: { email: string; isConfirmed: boolean } | null
  set: FormAction
  confirm: FormAction
  forget: FormAction
}

/** The address to which one's alerts go: set, confirmed by a code, and forgotten. */
export function AddressSection({ address, set, confirm, forget }: AddressSectionProps) {
  const t = useTranslations('team-alerts')
  return (
    <AccountSection title={t('address.title')} lead={t('address.lead')}>
      {address !== null && (
        <p>
          <bdi dir="ltr">{address.email}</bdi>{' '}
          <span className="soft">{t(address.isConfirmed ? 'address.confirmed' : 'address.waiting')}</span>
        </p>
      )}
      {address !== null && !address.isConfirmed && (
        <ActionForm action={confirm} words={alertReasonWords(t, 'address.confirmed')}>
          <TextField name="code" label={t('address.code')} autoComplete="one-time-code" maxLength={10} />
          <button className="btn" type="submit">{t('address.confirm')}</button>
        </ActionForm>
      )}
      {address === null ? (
        <ActionForm action={set} words={alertReasonWords(t, 'address.sent')}>
          <TextField name="email" label={t('address.email')} autoComplete="email" maxLength={254} />
          <button className="btn" type="submit">{t('address.set')}</button>
        </ActionForm>
      ) : (
        <ActionForm action={forget} words={alertReasonWords(t, 'address.forgotten')} className="in-line">
          <button className="as-link" type="submit">{t('address.forget')}</button>
        </ActionForm>
      )}
    </AccountSection>
  )
}
