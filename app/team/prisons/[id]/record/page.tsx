import { notFound } from 'next/navigation'
import { HappenedForm } from '@/components/team-prisons/happened-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { readTeamPlaceNames } from '../../../team-place-names'
import { recordHereAction } from '../../actions'
import { prisonOf, type PrisonInput } from '../../prison-of'
import { happenedWords } from '../../happened-words'
import { readHappened } from '../../read-happened'

export const generateMetadata = () => describeTeamPage('team-prisons', 'record')

export default async function RecordHerePage(input: PrisonInput) {
  const { viewer, reading, search } = await openTeamPage('event.propose', input.searchParams)
  const prison = await prisonOf(viewer, input)
  const happened = await readHappened(viewer, prison.id, search.event, reading.today)
  if (!happened) notFound()
  const name = (await readTeamPlaceNames(viewer)).prison(prison)
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}/record`}>
      <RecordMessagesProvider>
        <HappenedForm
          accountId={viewer.accountId} prisonId={prison.id} {...happened}
          words={await happenedWords(name, happened.event !== null)}
          today={reading.today} send={recordHereAction}
        />
      </RecordMessagesProvider>
    </TeamPage>
  )
}
