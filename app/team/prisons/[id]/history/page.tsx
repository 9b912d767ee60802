import { TeamKeys } from '@/components/keys/team-keys'
import { PrisonHistoryPart } from '@/components/team-prisons/prison-changes'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { restoreHereAction, restorePrisonAction } from '../../actions'
import { prisonOf, type PrisonInput } from '../../prison-of'
import { readLines } from '../../read-lines'

export const generateMetadata = () => describeTeamPage('team-prisons', 'historyTitle')

export default async function PrisonHistoryPage(input: PrisonInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', input.searchParams)
  const prison = await prisonOf(viewer, input)
  const before = typeof search.before === 'string' ? search.before : null
  const history = await readLines(viewer, prison.id, reading, { before })
  const act = { restoreEvent: restoreHereAction, restoreOwn: restorePrisonAction }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/prisons/${prison.id}/history`}>
      <PrisonHistoryPart prison={prison} reading={reading} {...history} {...act} />
      <TeamKeys />
    </TeamPage>
  )
}
