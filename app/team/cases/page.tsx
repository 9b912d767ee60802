import { FoundCases } from '@/components/board/found-cases'
import { TeamKeys } from '@/components/keys/team-keys'
import { teamLink } from '@/components/team/team-link'
import { nextShow, readBoardFilter } from '@/lib/domain/board-filter'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('board.searching')

export default async function CasesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const q = typeof search.q === 'string' ? search.q.slice(0, 200) : ''
  const { show } = readBoardFilter({ show: search.show })
  const found = await findNameCandidates(viewer, q, show)
  const more = nextShow(found.length, show)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/cases" query={{ q }} search={q}>
      <FoundCases
        q={q} found={found} reading={reading} mayCreate={roleMay(viewer.role, 'case.create')}
        more={more === null ? null : teamLink(reading, '/cases', { q, show: String(more) })}
      />
      <TeamKeys />
    </TeamPage>
  )
}
