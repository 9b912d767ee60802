import { TeamResponse } from '@/components/actions/team-response'
import { countTeamResponses } from '@/lib/team/actions/count-team-responses'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { firstShownDay } from './first-shown-day'

export const generateMetadata = () => describeTeamPage('team-ledger.response')

/** How long it took until something was done, by everything that the team knows. */
export default async function ResponsePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('case.read', searchParams)
  const from = firstShownDay(reading.asOf)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/ledger/response">
      <TeamResponse counts={await countTeamResponses(viewer, from, reading.asOf)} from={from} reading={reading} />
    </TeamPage>
  )
}
