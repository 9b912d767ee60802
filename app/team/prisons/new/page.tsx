import { PrisonForm } from '@/components/team-prisons/prison-form'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { createPrisonAction } from '../actions'

export const generateMetadata = () => describeTeamPage('team-prisons', 'createTitle')

export default async function NewPrisonPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('prison.edit', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/prisons/new">
      <PrisonForm send={createPrisonAction} prison={null} initial={{ country: 'IR', locationPrecision: 'city' }} />
    </TeamPage>
  )
}
