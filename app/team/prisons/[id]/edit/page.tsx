import { PrisonForm } from '@/components/team-prisons/prison-form'
import { describeTeamPage } from '../../../describe-team-page'
import { TeamPage } from '../../../team-page'
import { editPrisonAction } from '../../actions'
import { openPrisonPage, type PrisonInput } from '../../open-prison-page'
import { toTexts } from '../../prison-fields'

export const generateMetadata = () => describeTeamPage('team-prisons', 'edit')

export default async function EditPrisonPage(input: PrisonInput) {
  const { viewer, reading, prison } = await openPrisonPage('prison.edit', input)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}/edit`}>
      <PrisonForm send={editPrisonAction} prison={prison} initial={toTexts(prison)} />
    </TeamPage>
  )
}
