import { FoundCases } from '@/components/board/found-cases'
import { TeamKeys } from '@/components/keys/team-keys'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

const MOST = 50

export const generateMetadata = () => describeTeamPage('board.searching')

export default async function CasesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const q = typeof search.q === 'string' ? search.q.slice(0, 200) : ''
  return (
    <TeamPage viewer={viewer} reading={reading} path="/cases" query={{ q }} search={q}>
      <FoundCases
        q={q} found={await findNameCandidates(viewer, q, MOST)} reading={reading}
        mayCreate={roleMay(viewer.role, 'case.create')}
      />
      <TeamKeys />
    </TeamPage>
  )
}
