import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import { DoorFrame } from '@/components/team/door-frame'
import { accountReasonWords } from '@/components/team/reason-words'
import { TextField } from '@/components/team/text-field'
import { requireSession } from '@/lib/auth/require-viewer'
import { readReturnPath } from '@/lib/auth/return-path'
import type { TeamSearch } from '../../open-team-page'
import { passSecondFactorAction, signOutAction } from '../actions'

export default async function CodePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  await requireSession('needs_code')
  return <Code next={readReturnPath((await searchParams).next)} />
}

function Code({ next }: { next: string }) {
  const t = useTranslations('account')
  return (
    <DoorFrame title={t('code.title')} lead={t('code.lead')}>
      <title>{t('code.title')}</title>
      <ActionForm action={passSecondFactorAction} words={accountReasonWords(t)}>
        <input type="hidden" name="next" value={next} />
        <TextField name="code" label={t('field.code')} autoComplete="one-time-code" hint={t('code.hint')} maxLength={40} />
        <button className="btn main" type="submit">{t('code.send')}</button>
      </ActionForm>
      <form action={signOutAction}><button className="as-link" type="submit">{t('code.cancel')}</button></form>
    </DoorFrame>
  )
}
