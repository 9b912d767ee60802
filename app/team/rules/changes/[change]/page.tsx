import { notFound } from 'next/navigation'
import { ProposalPreview } from '@/components/rules/proposal-preview'
import { ProposalSteps } from '@/components/rules/proposal-steps'
import { TeamProposal } from '@/components/rules/team-proposal'
import { findRuleProposal } from '@/lib/team/rules/list-rule-proposals'
import { nameChangedCases } from '@/lib/team/rules/name-changed-cases'
import { readRuleDerivation } from '@/lib/team/rules/read-rule-derivation'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { confirmRuleAction, withdrawRuleAction } from '../../actions'

interface TeamProposalInput {
  params: Promise<{ change: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-rules', 'title')

/** A proposed change of a rule, what it would do, and what may be done with it. */
export default async function TeamProposalPage({ params, searchParams }: TeamProposalInput) {
  const [{ change: id }, { viewer, reading }] = [await params, await openTeamPage('rule.confirm', searchParams)]
  const [proposal, derivation] = [await findRuleProposal(viewer, id), await readRuleDerivation(viewer)]
  if (!proposal) notFound()
  const changed = (picture: 'team' | 'public') => nameChangedCases(viewer, proposal.preview?.[picture].changed ?? [])
  const named = { team: await changed('team'), public: await changed('public') }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/rules/changes/${id}`}>
      <TeamProposal {...{ proposal, derivation, reading }} />
      <ProposalPreview {...{ proposal, named, reading }} />
      <ProposalSteps {...{ proposal, viewer }} confirm={confirmRuleAction} withdraw={withdrawRuleAction} />
    </TeamPage>
  )
}
