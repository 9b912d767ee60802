import { TeamLetters } from '@/components/team-letters/team-letters'
import { listTeamLetters } from '@/lib/team/list-team-letters'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { readListed } from '../read-listed'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-letters', 'title')

/** All calls to write: what waits to be published, what is over, and how many letters were sent. */
export default async function LettersPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const listed = await readListed('letter', '/letters', search, reading)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/letters">
      <TeamLetters letters={await listTeamLetters(viewer, null, listed.page)} {...{ listed, viewer, reading }} />
    </TeamPage>
  )
}
