import { PrisonForm } from '@/components/team-prisons/prison-form'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { editPrisonAction } from '../../actions'
import { prisonOf, type PrisonInput } from '../../prison-of'
import { toTexts } from '../../prison-fields'

export const generateMetadata = () => describeTeamPage('team-prisons', 'edit')

export default async function EditPrisonPage(input: PrisonInput) {
  const { viewer, reading } = await openTeamPage('prison.edit', input.searchParams)
  const prison = await prisonOf(viewer, input)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}/edit`}>
      <PrisonForm send={editPrisonAction} prison={prison} initial={toTexts(prison)} />
    </TeamPage>
  )
}
