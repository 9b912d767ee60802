import { ForgetSection } from '@/components/team-tips/forget-section'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { forgetSignerAction } from './actions'

export const generateMetadata = () => describeTeamPage('team-tips.forget')

/** Where signatures are deleted on request of whoever gave them. */
export default async function ForgetPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('signer.forget', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/forget">
      <div className="team-column"><ForgetSection forget={forgetSignerAction} /></div>
    </TeamPage>
  )
}
