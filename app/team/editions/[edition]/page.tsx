import { notFound } from 'next/navigation'
import { EditionSteps } from '@/components/team-editions/edition-steps'
import { TeamEditionHead } from '@/components/team-editions/team-edition-head'
import { sealOf } from '@/lib/editions/approve-edition'
import { listTeamEditions } from '@/lib/team/list-team-editions'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { approveEditionAction, reissueEditionAction, withdrawEditionAction } from '../actions'

interface TeamEditionInput {
  params: Promise<{ edition: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-editions', 'title')

/** One edition, and what may be done with it. */
export default async function TeamEditionPage({ params, searchParams }: TeamEditionInput) {
  const [{ edition: number }, opened] = [await params, await openTeamPage('edition.approve', searchParams)]
  const { viewer, reading } = opened
  const [edition] = await listTeamEditions(viewer, number)
  if (!edition) notFound()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/editions/${number}`}>
      <TeamEditionHead edition={edition} reading={reading} />
      <EditionSteps
        edition={edition} seal={edition.facts && sealOf(edition.facts)} viewer={viewer}
        approve={approveEditionAction} reissue={reissueEditionAction} withdraw={withdrawEditionAction}
      />
    </TeamPage>
  )
}
