import { notFound } from 'next/navigation'
import { TeamKeys } from '@/components/keys/team-keys'
import { HistoryList } from '@/components/team-case/history-list'
import { formatDay } from '@/lib/domain/dates/day'
import { readHistory } from '@/lib/team/read-history'
import { readTeamCaseRow } from '@/lib/team/team-case-row'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { toHistoryLine } from './to-history-line'

interface HistoryPageInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-case', 'history')

export default async function HistoryPage({ params, searchParams }: HistoryPageInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const { slug } = await params
  const row = await readTeamCaseRow(viewer, slug, formatDay(reading.asOf))
  const after = typeof search.after === 'string' ? search.after : null
  const history = row ? await readHistory(viewer, row.id, { after }) : null
  if (!row || !history) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${slug}/history`}>
      <HistoryList
        name={row.name_latin} slug={slug} lines={history.entries.map(toHistoryLine)} next={history.next}
        reading={reading}
      />
      <TeamKeys />
    </TeamPage>
  )
}
