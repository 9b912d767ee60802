import { redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import { DoorFrame } from '@/components/team/door-frame'
import { DoorLanguages } from '@/components/team/door-languages'
import { accountReasonWords } from '@/components/team/reason-words'
import { TextField } from '@/components/team/text-field'
import { currentSession } from '@/lib/auth/current-session'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { readReturnPath } from '@/lib/auth/return-path'
import type { TeamSearch } from '../open-team-page'
import { signInAction } from './actions'

export default async function SignInPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  requireWorkspace()
  const next = readReturnPath((await searchParams).next)
  if ((await currentSession())?.state === 'complete') redirect(next)
  return <SignIn next={next} />
}

function SignIn({ next }: { next: string }) {
  const t = useTranslations('account')
  return (
    <DoorFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <title>{t('signIn.title')}</title>
      <ActionForm action={signInAction} words={{ ...accountReasonWords(t), failed: t('signIn.crowd') }}>
        <input type="hidden" name="next" value={next} />
        <TextField name="alias" label={t('field.alias')} autoComplete="username" />
        <TextField name="password" label={t('field.password')} type="password" autoComplete="current-password" />
        <details className="door-code">
          <summary>{t('signIn.coded')}</summary>
          <TextField name="code" label={t('field.code')} autoComplete="one-time-code" hint={t('signIn.codedHint')} maxLength={40} isOptional />
        </details>
        <button className="btn main" type="submit">{t('signIn.send')}</button>
      </ActionForm>
      <DoorLanguages query={{ next }} />
    </DoorFrame>
  )
}
