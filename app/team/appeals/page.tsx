import { TeamAppeals } from '@/components/team-appeals/team-appeals'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-appeals', 'title')

/** All appeals: what waits to be published, and how many have signed. */
export default async function AppealsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('case.read', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/appeals">
      <TeamAppeals appeals={await listTeamAppeals(viewer)} viewer={viewer} reading={reading} />
    </TeamPage>
  )
}
