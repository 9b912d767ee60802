import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import { DoorFrame } from '@/components/team/door-frame'
import { DoorLanguages } from '@/components/team/door-languages'
import { accountReasonWords } from '@/components/team/reason-words'
import { TextField } from '@/components/team/text-field'
import type { ResetCovers } from '@/lib/auth/issue-reset'
import { findReset } from '@/lib/auth/redeem-reset'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { now } from '@/lib/clock'
import { redeemResetAction } from './actions'

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  requireWorkspace()
  const { token } = await params
  const reset = await findReset(token, now())
  return <Reset token={token} covers={reset?.covers ?? null} />
}

function Reset({ token, covers }: { token: string; covers: ResetCovers | null }) {
  const t = useTranslations('account')
  const title = t(covers === null ? 'reset.none' : 'reset.title')
  return (
    <DoorFrame title={title} lead={t(covers === null ? 'reset.noneLead' : `reset.lead.${covers}`)}>
      <title>{title}</title>
      {covers !== null && (
        <ActionForm action={redeemResetAction} words={accountReasonWords(t)}>
          <input type="hidden" name="token" value={token} />
          {covers === 'second_factor'
            ? <TextField name="current" label={t('field.currentPassword')} type="password" autoComplete="current-password" />
            : <TextField name="password" label={t('field.newPassword')} type="password" autoComplete="new-password" hint={t('hint.password')} />}
          <button className="btn main" type="submit">{t(`reset.send.${covers}`)}</button>
        </ActionForm>
      )}
      <DoorLanguages />
    </DoorFrame>
  )
}
