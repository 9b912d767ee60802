import { notFound } from 'next/navigation'
import { ProposalPreview } from '@/components/rules/proposal-preview'
import { ProposalSteps } from '@/components/rules/proposal-steps'
import { TeamProposal } from '@/components/rules/team-proposal'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { confirmRuleAction, withdrawRuleAction } from '../../actions'
import { readProposalPage } from '../../read-proposal-page'

interface TeamProposalInput {
  params: Promise<{ change: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-rules', 'title')

/** A proposed change of a rule, what it would do, and what may be done with it. */
export default async function TeamProposalPage({ params, searchParams }: TeamProposalInput) {
  const [{ change: id }, { viewer, reading }] = [await params, await openTeamPage('rule.confirm', searchParams)]
  const found = await readProposalPage(viewer, id)
  if (!found) notFound()
  const { proposal, derivation, ...preview } = found
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/rules/changes/${id}`}>
      <div className="team-column">
        <TeamProposal {...{ proposal, derivation, reading }} />
        <ProposalPreview {...{ proposal, reading }} {...preview} />
        <ProposalSteps {...{ proposal, viewer }} confirm={confirmRuleAction} withdraw={withdrawRuleAction} />
      </div>
    </TeamPage>
  )
}
