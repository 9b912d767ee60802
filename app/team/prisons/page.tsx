import { TeamPrisonList } from '@/components/team-prisons/team-prison-list'
import { TeamKeys } from '@/components/keys/team-keys'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { findPrisons } from '@/lib/team/find-prisons'
import { listTeamPrisons } from '@/lib/team/list-team-prisons'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

const MOST = 50

export const generateMetadata = () => describeTeamPage('team-prisons')

export default async function PrisonsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, 200) : ''
  const found = q === '' ? undefined : (await findPrisons(viewer, q, MOST)).map(({ id }) => id)
  const prisons = await listTeamPrisons(viewer, reading.asOf, found)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/prisons" query={{ q }}>
      <TeamPrisonList prisons={prisons} q={q} reading={reading} mayEdit={roleMay(viewer.role, 'prison.edit')} />
      <TeamKeys />
    </TeamPage>
  )
}
