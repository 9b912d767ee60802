import { notFound } from 'next/navigation'
import { MappingSection } from '@/components/imports/mapping-section'
import { findListFile } from '@/lib/team/find-list-file'
import { listNewestSources } from '@/lib/team/find-source'
import { listSavedMappings } from '@/lib/team/list-saved-mappings'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { mapListAction } from '../../actions'
import { readMappingPage } from './read-mapping-page'

interface MappingInput {
  params: Promise<{ importing: string }>
  searchParams: Promise<TeamSearch>
}

const SOURCES = 50

export const generateMetadata = () => describeTeamPage('team-imports', 'mapping.title')

/** What each column of a list is, who says so, and for which day. */
export default async function MappingPage({ params, searchParams }: MappingInput) {
  const [{ importing }, { viewer, reading, search }] = [await params, await openTeamPage('import.run', searchParams)]
  const list = await findListFile(viewer, importing)
  if (!list) notFound()
  const [page, saved, sources] = await Promise.all([
    readMappingPage(viewer, list, search, reading.today), listSavedMappings(viewer), listNewestSources(viewer, SOURCES),
  ])
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/imports/${list.id}/mapping`}>
      <MappingSection
        {...{ id: list.id, fileName: list.fileName, page, saved, sources, reading }} send={mapListAction}
      />
    </TeamPage>
  )
}
