import { redirect } from 'next/navigation'
import { MergeQueue } from '@/components/merge/merge-queue'
import { teamLink } from '@/components/team/team-link'
import { readEnv } from '@/lib/env'
import { findPair } from '@/lib/team/merge/find-pair'
import { listCandidates } from '@/lib/team/merge/list-candidates'
import { listApart, listMerges } from '@/lib/team/merge/list-merges'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { readAsked } from './read-asked'

export const generateMetadata = () => describeTeamPage('team-merges')

/** Cases that may be of one person, what waits for a second reviewer, and what was decided. */
export default async function MergesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.merge', searchParams)
  const { page, compared } = readAsked(search)
  const pair = compared && (await findPair(viewer, [compared.one, compared.other]))
  if (pair) redirect(teamLink(reading, `/merges/${pair.one.slug}/${pair.other.slug}`))
  const [{ candidates, hasMore, reckonedAt }, merges, apart] = await Promise.all([
    listCandidates(viewer, page), listMerges(viewer), listApart(viewer),
  ])
  return (
    <TeamPage viewer={viewer} reading={reading} path="/merges">
      <MergeQueue
        {...{ candidates, hasMore, reckonedAt, page, merges, apart, compared, reading }} timeZone={readEnv().timeZone}
      />
    </TeamPage>
  )
}
