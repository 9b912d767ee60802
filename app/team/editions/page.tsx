import { TeamEditions } from '@/components/team-editions/team-editions'
import { countEditionCases, listTeamEditions } from '@/lib/team/list-team-editions'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { askEditionAction } from './actions'

export const generateMetadata = () => describeTeamPage('team-editions', 'title')

/** All editions, and how far each is. */
export default async function TeamEditionsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('edition.approve', searchParams)
  const [editions, cases] = [await listTeamEditions(viewer), await countEditionCases()]
  return (
    <TeamPage viewer={viewer} reading={reading} path="/editions">
      <TeamEditions {...{ editions, cases, viewer, reading }} ask={askEditionAction} />
    </TeamPage>
  )
}
