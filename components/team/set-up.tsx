import { useTranslations } from 'next-intl'
import { ActionForm } from './action-form'
import { DoorFrame } from './door-frame'
import type { FormAction } from './form-action'
import { QrCode } from './qr-code'
import { accountReasonWords } from './reason-words'
import { TextField } from './text-field'

interface SetUpProps {
  /** What waits to be confirmed; null once it is. */
  offer: { secret: string; modules: boolean[][] } | null
  action: FormAction
}

/** The second factor: a code to scan, a first code to confirm it, and then the recovery codes. */
export function SetUp({ offer, action }: SetUpProps) {
  const t = useTranslations('account')
  const onward = <p><a className="btn main" href="/team">{t('setUp.onward')}</a></p>
  return (
    <DoorFrame title={t('setUp.title')} lead={offer === null ? undefined : t('setUp.lead')}>
      <title>{t('setUp.title')}</title>
      <ActionForm action={action} words={accountReasonWords(t, t('setUp.done'))} afterwards={onward}>
        {offer === null ? <><p>{t('setUp.standing')}</p>{onward}</> : <Offer {...offer} />}
      </ActionForm>
    </DoorFrame>
  )
}

function Offer({ secret, modules }: { secret: string; modules: boolean[][] }) {
  const t = useTranslations('account')
  return (
    <>
      <QrCode modules={modules} label={t('setUp.qr')} />
      <p className="t1 soft">{t('setUp.typed')} <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      <TextField name="code" label={t('field.firstCode')} autoComplete="one-time-code" maxLength={20} />
      <button className="btn main" type="submit">{t('setUp.send')}</button>
    </>
  )
}
