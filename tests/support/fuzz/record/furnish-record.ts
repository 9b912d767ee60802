import type { Sql } from '@/lib/db/connect'
import { setStage, type Stage } from '../../leaks/stage'
import { plantRows } from '../../leaks/plant-rows'
import { furnishAlerts } from './furnish-alerts'
import { furnishCampaign } from './furnish-campaign'
import { furnishEditions } from './furnish-editions'
import { furnishLists } from './furnish-lists'
import { furnishPairs } from './furnish-pairs'
import { furnishRules } from './furnish-rules'
import { furnishTips } from './furnish-tips'
import { furnishWays } from './furnish-ways'
import { type Known, readKnown } from './read-known'

/**
 * Puts on record, beside the appeal of 2021, one or more of each thing that an address or a form of the site names, in
 * each state that it can stay in while no job runs: all of it invented. Answers their names.
 */
export async function furnishRecord(stage: Stage, superuser: Sql): Promise<Known> {
  const shown = await setStage(stage)
  await plantRows(stage, shown, superuser)
  await furnishPairs(stage, superuser)
  await furnishRules(stage)
  await furnishTips(stage)
  await furnishCampaign(stage)
  await furnishLists(stage)
  await furnishEditions(stage)
  const feed = await furnishAlerts(stage, superuser)
  const ways = await furnishWays(superuser)
  return readKnown(superuser, { ...ways, alerts: [feed] })
}
