import { TeamKeys } from '@/components/keys/team-keys'
import { SourceList } from '@/components/sources/source-list'
import { teamLink } from '@/components/team/team-link'
import { nextShow, readBoardFilter } from '@/lib/domain/board-filter'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { listNewestSources } from '@/lib/team/find-source'
import { findSources } from '@/lib/team/find-sources'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-sources')

export default async function SourcesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, 200) : ''
  const { show } = readBoardFilter({ show: search.show })
  const sources = q === ''
    ? await listNewestSources(viewer, show) : await findSources(viewer, q, { limit: show, today: reading.today })
  const more = nextShow(sources.length, show)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/sources" query={{ q }}>
      <SourceList
        sources={sources} q={q} reading={reading} mayEdit={roleMay(viewer.role, 'source.create')}
        isDone={search.done === 'edited'}
        more={more === null ? null : teamLink(reading, '/sources', { q, show: String(more) })}
      />
      <TeamKeys />
    </TeamPage>
  )
}
