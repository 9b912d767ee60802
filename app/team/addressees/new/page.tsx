import { AddresseeForm } from '@/components/team-letters/addressee-form'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { saveAddresseeAction } from '../actions'

export const generateMetadata = () => describeTeamPage('team-letters.addressees', 'newTitle')

export default async function NewAddresseePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('addressee.edit', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/addressees/new">
      <AddresseeForm addressee={null} send={saveAddresseeAction} />
    </TeamPage>
  )
}
