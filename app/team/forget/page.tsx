import { CollectedSection } from '@/components/team-tips/collected-section'
import { ForgetSection } from '@/components/team-tips/forget-section'
import { findCollected } from '@/lib/appeals/find-collected'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { forgetCollectedAction, forgetSignerAction } from './actions'

export const generateMetadata = () => describeTeamPage('team-tips.forget')

/** Where signatures are deleted on request of whoever gave them. */
export default async function ForgetPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('signer.forget', searchParams)
  const sought = typeof search.q === 'string' ? search.q.slice(0, 100).replaceAll('\0', '').trim() : ''
  const found = await findCollected(viewer, sought)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/forget">
      <div className="team-column"><ForgetSection forget={forgetSignerAction} /></div>
      <CollectedSection {...{ sought, found }} forget={forgetCollectedAction} />
    </TeamPage>
  )
}
