import { HappenedForm } from '@/components/team-prisons/happened-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { recordHereAction } from '../../actions'
import { prisonOf, type PrisonInput } from '../../prison-of'
import { happenedWords } from '../../happened-words'

export const generateMetadata = () => describeTeamPage('team-prisons', 'record')

export default async function RecordHerePage(input: PrisonInput) {
  const { viewer, reading } = await openTeamPage('event.propose', input.searchParams)
  const prison = await prisonOf(viewer, input)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}/record`}>
      <RecordMessagesProvider>
        <HappenedForm
          prisonId={prison.id} words={await happenedWords(prison.name)} sources={await listSourceOptions(viewer, null)}
          today={reading.today} send={recordHereAction}
        />
      </RecordMessagesProvider>
    </TeamPage>
  )
}
