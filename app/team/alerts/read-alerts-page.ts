import { listOwnAlerts } from '@/lib/alerts/list-own-alerts'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listRules } from '@/lib/team/list-rules'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import type { TeamSearch } from '../open-team-page'
import { readTeamPlaceNames } from '../team-place-names'

/** What somebody is told of and was told, what one may ask for, and what the page that they came from was about. */
export async function readAlertsPage(viewer: Viewer, search: TeamSearch) {
  const [own, rules, prisons, names] = await Promise.all([
    listOwnAlerts(viewer, now()), listRules(viewer), nameAllPrisons(viewer), readTeamPlaceNames(viewer),
  ])
  const asked = (name: string) => (typeof search[name] === 'string' ? search[name].slice(0, 200) : '')
  return {
    own, rules, prisons: prisons.map((one) => ({ ...one, name: names.prison(one) })),
    given: { case: asked('case'), prison: asked('prison'), view: asked('view') },
  }
}
