import { BatchList } from '@/components/batches/batch-list'
import { readEnv } from '@/lib/env'
import { listWaitingBatches } from '@/lib/team/list-waiting-batches'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { verifyBatchAction } from './actions'
import { readDone } from './read-done'

export const generateMetadata = () => describeTeamPage('batches')

export default async function BatchesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('event.verify', searchParams)
  const batches = await listWaitingBatches(viewer)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/review/batches">
      <BatchList batches={batches} done={readDone(search)} timeZone={readEnv().timeZone} verify={verifyBatchAction} />
    </TeamPage>
  )
}
