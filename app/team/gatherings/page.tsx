import { TeamGatherings } from '@/components/team-gatherings/team-gatherings'
import { listTeamGatherings } from '@/lib/gatherings/list-team-gatherings'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { readListed } from '../read-listed'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-gatherings', 'title')

/** What supporters announce: what waits for a decision first. */
export default async function TeamGatheringsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('gathering.decide', searchParams)
  const listed = await readListed('gathering', '/gatherings', search, reading)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/gatherings">
      <TeamGatherings gatherings={await listTeamGatherings(viewer, null, listed.page)} {...{ listed, reading }} />
    </TeamPage>
  )
}
