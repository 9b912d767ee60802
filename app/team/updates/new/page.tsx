import { PostForm } from '@/components/team-updates/post-form'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { savePostAction } from '../actions'

export const generateMetadata = () => describeTeamPage('team-updates', 'newTitle')

export default async function NewUpdatePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('update.edit', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/updates/new">
      <PostForm slug={null} version={0} initial={{ dated: formatDay(today()) }} send={savePostAction} />
    </TeamPage>
  )
}
