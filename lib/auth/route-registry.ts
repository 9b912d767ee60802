import { ACCOUNT_ROUTES } from './routes/account-routes'
import { CAMPAIGN_ROUTES } from './routes/campaign-routes'
import { CASE_ROUTES } from './routes/case-routes'
import { DATA_ROUTES } from './routes/data-routes'
import { RECORD_ROUTES } from './routes/record-routes'
import type { RoutesOfArea } from './routes/route-rule'

const AREAS: readonly RoutesOfArea[] = [CASE_ROUTES, RECORD_ROUTES, DATA_ROUTES, CAMPAIGN_ROUTES, ACCOUNT_ROUTES]

/** Every page and route of the workspace. What is not here is refused: a test holds this list against the files. */
export const ROUTES: RoutesOfArea['pages'] = Object.fromEntries(AREAS.flatMap(({ pages }) => Object.entries(pages)))

/** Every Server Action of the workspace, by its file and name. */
export const ACTIONS: RoutesOfArea['actions'] = Object.fromEntries(AREAS.flatMap(({ actions }) => Object.entries(actions)))
