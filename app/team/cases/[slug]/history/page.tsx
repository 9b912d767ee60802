import { notFound } from 'next/navigation'
import { FileFrame } from '@/components/case-file/file-frame'
import { TeamKeys } from '@/components/keys/team-keys'
import { HistoryList } from '@/components/team-case/history-list'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { readEnv } from '@/lib/env'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { readHistory } from '@/lib/team/read-history'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { prisonNamesOf } from '../prison-names-of'
import { restoreAction } from './actions'
import { toHistoryLine } from './to-history-line'

interface HistoryPageInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('case-file', 'history.title')

export default async function HistoryPage({ params, searchParams }: HistoryPageInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const file = await findCaseFile(viewer, (await params).slug)
  const after = typeof search.after === 'string' ? search.after : null
  const history = file && (await readHistory(viewer, file.id, { after }))
  if (!file || !history) notFound()
  const restore = roleMay(viewer.role, 'event.edit') ? restoreAction : null
  const shared = { file, reading, restore, timeZone: readEnv().timeZone, prisons: await prisonNamesOf(viewer) }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${file.slug}/history`}>
      <FileFrame file={file} matter="history" role={viewer.role} reading={reading} done={search.done}>
        <HistoryList {...shared} lines={history.entries.map(toHistoryLine)} next={history.next} />
      </FileFrame>
      <TeamKeys />
    </TeamPage>
  )
}
