import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { TextField } from '@/components/team/text-field'
import { useTipRefusals } from './use-tip-refusals'

/** The form by which all signatures of an address are deleted. */
export function ForgetSection({ forget }: { forget: FormAction }) {
  const t = useTranslations('team-tips.forget')
  const words = useTipRefusals()
  return (
    <>
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <ActionForm action={forget} words={{ ...words, done: t('done') }}>
        <TextField name="email" label={t('email')} autoComplete="off" maxLength={254} />
        <button className="btn" type="submit">{t('go')}</button>
      </ActionForm>
    </>
  )
}
