import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { TeamEdition } from '@/lib/domain/editions/team-edition'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { useRefusals } from './use-refusals'

interface EditionStepsProps {
  edition: TeamEdition
  /** Names the files that are shown, for whoever approves them; null until they are made. */
  seal: string | null
  viewer: Viewer
  approve: FormAction
  reissue: FormAction
  withdraw: FormAction
}

/** What may be done with an edition now. */
export function EditionSteps({ edition, seal, viewer, approve, reissue, withdraw }: EditionStepsProps) {
  const [t, words] = [useTranslations('team-editions'), useRefusals()]
  const { number, state, isOwn, gone } = edition
  const mayAsk = roleMay(viewer.role, 'edition.ask')
  const field = <input type="hidden" name="number" value={number} />
  return (
    <div className="team-column">
      {state === 'made' && isOwn && <p>{t('own')}</p>}
      {state === 'made' && !isOwn && seal !== null && roleMay(viewer.role, 'edition.approve') && (
        <ActionForm action={approve} words={words}>
          {field}
          <input type="hidden" name="seal" value={seal} />
          <p>{t('approveLead')}</p>
          <button className="btn main" type="submit">{t('approve')}</button>
        </ActionForm>
      )}
      {gone?.because === 'cases' && gone.replacedBy === null && mayAsk && (
        <ActionForm action={reissue} words={words}>
          {field}
          <p>{t('reissueLead', { cases: gone.casesGone })}</p>
          <button className="btn main" type="submit">{t('reissue')}</button>
        </ActionForm>
      )}
      {state === 'issued' && gone === null && roleMay(viewer.role, 'edition.withdraw') && (
        <ActionForm action={withdraw} words={words}>
          {field}
          <p>{t('withdrawLead')}</p>
          <button className="btn" type="submit">{t('withdraw')}</button>
        </ActionForm>
      )}
    </div>
  )
}
