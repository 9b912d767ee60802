import { TeamKeys } from '@/components/keys/team-keys'
import { TeamCaseArticle } from '@/components/team-case/team-case-article'
import { nameCasePage } from '@/lib/i18n/name-places'
import { findTeamCase } from '@/lib/team/find-team-case'
import { listRules } from '@/lib/team/list-rules'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { readTeamPlaceNames } from '../../team-place-names'
import { stepAction, taskAction, watchAction } from './actions'
import { goOn } from './go-on'
import { readDesk, readTried } from './read-desk'
import { rightsOf, toEventLine } from './to-event-line'

export const generateMetadata = () => describeTeamPage('team-case')

interface CasePageInput { params: Promise<{ slug: string }>; searchParams: Promise<TeamSearch> }

export default async function TeamCasePage({ params, searchParams }: CasePageInput) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const { slug } = await params
  const [found, rules, names] = await Promise.all([
    findTeamCase(viewer, slug, reading.asOf), listRules(viewer), readTeamPlaceNames(viewer),
  ])
  if (!found) return goOn(viewer, slug, reading)
  const { page, row, events, warnings } = found
  const [desk, tried] = await Promise.all([readDesk(viewer, found, reading), readTried(viewer, found, reading.asOf)])
  const fault = typeof search.fault === 'string' ? search.fault.slice(0, 40) : null
  const bar = { owners: row.owners, isPublic: row.is_public, watching: row.watching, standsFor: row.stands_for }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/cases/${slug}`}>
      <TeamCaseArticle
        page={nameCasePage(page, names)} lines={events.map((event) => toEventLine(event, names))} warnings={warnings}
        rules={rules} rights={rightsOf(viewer)} bar={bar} fault={fault} reading={reading} act={stepAction}
        watch={watchAction} desk={{ ...desk, send: taskAction }} tried={tried}
      />
      <TeamKeys />
    </TeamPage>
  )
}
