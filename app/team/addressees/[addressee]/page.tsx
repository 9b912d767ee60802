import { notFound } from 'next/navigation'
import { AddresseeForm } from '@/components/team-letters/addressee-form'
import { listAddressees } from '@/lib/team/list-addressees'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { saveAddresseeAction } from '../actions'

interface AddresseeInput {
  params: Promise<{ addressee: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-letters.addressees', 'title')

export default async function AddresseePage({ params, searchParams }: AddresseeInput) {
  const [{ addressee: id }, { viewer, reading }] = [await params, await openTeamPage('addressee.edit', searchParams)]
  const [addressee] = await listAddressees(viewer, id)
  if (!addressee) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/addressees/${id}`}>
      <AddresseeForm addressee={addressee} send={saveAddresseeAction} />
    </TeamPage>
  )
}
