import { Addressees } from '@/components/team-letters/addressees'
import { listAddressees } from '@/lib/team/list-addressees'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-letters.addressees', 'title')

/** The offices that one can write to, and which of them are out of date. */
export default async function AddresseesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('case.read', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/addressees">
      <Addressees addressees={await listAddressees(viewer)} viewer={viewer} reading={reading} />
    </TeamPage>
  )
}
