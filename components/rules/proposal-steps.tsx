import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { useRuleRefusals } from './use-rule-refusals'

interface ProposalStepsProps {
  proposal: TeamRuleProposal
  viewer: Viewer
  confirm: FormAction
  withdraw: FormAction
}

/** What may be done with a proposed change now. */
export function ProposalSteps({ proposal, viewer, confirm, withdraw }: ProposalStepsProps) {
  const [t, words] = [useTranslations('team-rules'), useRuleRefusals()]
  const { id, state, isOwn, looked } = proposal
  if (state !== 'proposed') return null
  const field = <input type="hidden" name="proposal" value={id} />
  return (
    <div className="sec">
      {isOwn && <p>{t('own')}</p>}
      {!isOwn && looked.isEnded && roleMay(viewer.role, 'rule.confirm') && (
        <ActionForm action={confirm} words={words}>
          {field}
          <p>{t('confirmLead')}</p>
          <button className="btn main" type="submit">{t('confirm')}</button>
        </ActionForm>
      )}
      {roleMay(viewer.role, 'rule.edit') && (
        <ActionForm action={withdraw} words={words}>
          {field}
          <button className="btn" type="submit">{t('withdraw')}</button>
        </ActionForm>
      )}
    </div>
  )
}
