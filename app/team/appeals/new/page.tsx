import { AppealForm } from '@/components/team-appeals/appeal-form'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { saveAppealAction } from '../actions'

export const generateMetadata = () => describeTeamPage('team-appeals', 'newTitle')

export default async function NewAppealPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('appeal.edit', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/appeals/new">
      <AppealForm
        slug={null} version={0} initial={{ dated: formatDay(today()), 'filter.status': 'held' }} send={saveAppealAction}
      />
    </TeamPage>
  )
}
