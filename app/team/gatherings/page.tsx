import { TeamGatherings } from '@/components/team-gatherings/team-gatherings'
import { listTeamGatherings } from '@/lib/gatherings/list-team-gatherings'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-gatherings', 'title')

/** What supporters announce: what waits for a decision first. */
export default async function TeamGatheringsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('gathering.decide', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/gatherings">
      <TeamGatherings gatherings={await listTeamGatherings(viewer)} reading={reading} />
    </TeamPage>
  )
}
