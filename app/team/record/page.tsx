import { getTranslations } from 'next-intl/server'
import { ChoosePerson } from '@/components/record/choose-person'
import { RecordForm } from '@/components/record/record-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { TeamKeys } from '@/components/keys/team-keys'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { lookRecordAction, saveRecordAction } from './actions'
import { findSubject } from './find-subject'
import { readRecordPage } from './read-record-page'

export const generateMetadata = () => describeTeamPage('record', 'titleNobody')

export default async function RecordPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('event.propose', searchParams)
  const subject = await findSubject(viewer, search, reading.today)
  const who = typeof search.who === 'string' ? search.who : ''
  const vocabulary = await getTranslations('vocabulary')
  return (
    <TeamPage viewer={viewer} reading={reading} path="/record">
      {subject === null
        ? <ChoosePerson who={who} found={who === '' ? null : await findNameCandidates(viewer, who)} />
        : (
          <RecordMessagesProvider>
            <RecordForm
              {...await readRecordPage(viewer, subject, search, reading.today, vocabulary)}
              save={saveRecordAction} look={lookRecordAction}
            />
          </RecordMessagesProvider>
        )}
      <TeamKeys />
    </TeamPage>
  )
}
