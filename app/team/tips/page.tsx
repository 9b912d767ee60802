import { TipList } from '@/components/team-tips/tip-list'
import { listTips } from '@/lib/tips/list-tips'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-tips')

/** What families and witnesses told, and errors that readers found. */
export default async function TipsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('tip.handle', searchParams)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/tips">
      <TipList tips={await listTips(viewer)} reading={reading} />
    </TeamPage>
  )
}
