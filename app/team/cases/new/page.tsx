import { randomUUID } from 'node:crypto'
import { NewCaseForm } from '@/components/new-case/new-case-form'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { TeamKeys } from '@/components/keys/team-keys'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { createCaseAction, findNamesAction } from './actions'

export const generateMetadata = () => describeTeamPage('new-case')

export default async function NewCasePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('case.create', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/cases/new">
      <RecordMessagesProvider>
        <NewCaseForm
          accountId={viewer.accountId} caseId={randomUUID()} sources={await listSourceOptions(viewer, null)}
          today={reading.today} create={createCaseAction} find={findNamesAction}
        />
      </RecordMessagesProvider>
      <TeamKeys />
    </TeamPage>
  )
}
