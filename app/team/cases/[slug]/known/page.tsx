import { TeamKeys } from '@/components/keys/team-keys'
import { KnownPart } from '@/components/team-case/known-part'
import { caseKnownAt } from '@/lib/team/case-known-at'
import { listPrisonNames } from '@/lib/team/list-prison-names'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { toKnownView } from './to-known-view'

interface KnownPageInput {
  params: Promise<{ slug: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-case', 'history')

export default async function KnownPage({ params, searchParams }: KnownPageInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const { slug } = await params
  const at = typeof search.at === 'string' ? search.at : ''
  const known = await caseKnownAt(viewer, slug, at, reading.asOf)
  const view = known && toKnownView(known, await listPrisonNames(viewer))
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${slug}/known`} query={{ at }}>
      <KnownPart view={view} slug={slug} at={at.slice(0, 40)} reading={reading} />
      <TeamKeys />
    </TeamPage>
  )
}
