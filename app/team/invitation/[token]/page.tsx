import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import { DoorFrame } from '@/components/team/door-frame'
import { DoorLanguages } from '@/components/team/door-languages'
import { accountReasonWords } from '@/components/team/reason-words'
import { TextField } from '@/components/team/text-field'
import { findInvitation } from '@/lib/auth/accept-invitation'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { now } from '@/lib/clock'
import { acceptAction } from './actions'

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  requireWorkspace()
  const { token } = await params
  const invitation = await findInvitation(token, now())
  return <Invitation token={token} role={invitation?.role ?? null} />
}

function Invitation({ token, role }: { token: string; role: string | null }) {
  const t = useTranslations('account')
  const title = t(role === null ? 'invitation.none' : 'invitation.title')
  const lead = role === null ? t('invitation.noneLead') : t('invitation.lead', { role: t(`role.${role}`) })
  return (
    <DoorFrame title={title} lead={lead}>
      <title>{title}</title>
      {role !== null && (
        <ActionForm action={acceptAction} words={accountReasonWords(t)}>
          <input type="hidden" name="token" value={token} />
          <TextField name="alias" label={t('field.newAlias')} autoComplete="username" hint={t('hint.alias')} maxLength={32} />
          <TextField name="password" label={t('field.newPassword')} type="password" autoComplete="new-password" hint={t('hint.password')} />
          <button className="btn main" type="submit">{t('invitation.send')}</button>
        </ActionForm>
      )}
      <DoorLanguages />
    </DoorFrame>
  )
}
