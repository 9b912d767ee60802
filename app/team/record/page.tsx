import { getTranslations } from 'next-intl/server'
import { ChoosePerson } from '@/components/record/choose-person'
import { RecordForm } from '@/components/record/record-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { TeamKeys } from '@/components/keys/team-keys'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { readTeamPlaceNames } from '../team-place-names'
import { lookRecordAction, saveRecordAction } from './actions'
import { findSubject } from './find-subject'
import { readPeople } from './read-people'
import { readRecordPage } from './read-record-page'

export const generateMetadata = () => describeTeamPage('record', 'titleNobody')

export default async function RecordPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('event.propose', searchParams)
  const subject = await findSubject(viewer, search, reading.today)
  const [vocabulary, names] = await Promise.all([getTranslations('vocabulary'), readTeamPlaceNames(viewer)])
  return (
    <TeamPage viewer={viewer} reading={reading} path="/record">
      <RecordMessagesProvider>
        {subject === null
          ? <ChoosePerson {...await readPeople(viewer, search.who, reading.today)} />
          : (
            <RecordForm
              {...await readRecordPage(viewer, subject, search, reading.today, vocabulary, names)}
              save={saveRecordAction} look={lookRecordAction}
            />
          )}
      </RecordMessagesProvider>
      <TeamKeys />
    </TeamPage>
  )
}
