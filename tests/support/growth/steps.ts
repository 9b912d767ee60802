import { readBoard } from '@/app/team/read-board'
import type { Sql } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { EVERY_CASE } from '@/lib/open/case-query'
import { findCase } from '@/lib/open/find-case'
import { listCases } from '@/lib/open/list-cases'
import { readMap } from '@/lib/open/read-map'
import { editEvent } from '@/lib/records/edit-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { findTeamCase } from '@/lib/team/find-team-case'
import { ON } from '../../bench/invented-set'
import { aViewer } from '../../factories/a-viewer'

/** One thing that people ask or do; and why what it costs may grow with the cases, where it may. */
export interface Step {
  name: string
  run: () => Promise<unknown>
  growsWith: string | null
}

const PART = { limit: 50, after: null }

/** What people do on a record of invented cases, of which it takes one as it finds it. */
export async function findSteps(superuser: Sql, viewer: Viewer): Promise<Step[]> {
  const [some] = await superuser<{ slug: string; name: string; event: string; version: number }[]>`
    SELECT c.slug, c.name_latin AS name, e.id AS event, e.version FROM open.case c
    JOIN open.event p ON p.case_id = c.id JOIN file.event e ON e.id = p.id
    WHERE p.type = 'arrest' ORDER BY c.slug, p.id LIMIT 1`
  if (!some) throw new Error('nothing is published')
  const { slug, name, event: eventId } = some
  const [editor, reviewer] = [aViewer('volunteer'), aViewer('reviewer')]
  let version = some.version
  let edits = 0
  const search = (text: string) => () => listCases({ ...EVERY_CASE, search: text }, ON, PART)
  return [
    step('the first page of the list', () => listCases(EVERY_CASE, ON, PART)),
    step('the search for a whole name', search(name), 'namesakes are found with it'),
    step('the search for nobody', search('Zzyzx Qwrtz')),
    step('one case', () => findCase(slug, ON)),
    step('the map', () => readMap(ON)),
    step('the board of the workspace', () => readBoard(viewer, {}, ON), 'it says how many are urgent'),
    step('one case in the workspace', () => findTeamCase(viewer, slug, ON)),
    step('a save of what was public: unpublished', async () => {
      const changes = { locator: `as counted in round ${(edits += 1)}` }
      version = nextAfter(await editEvent(editor, { eventId, version, changes, overrideReason: 'as in the source' }, ON), version)
    }),
    step('a verification: published', async () => {
      version = nextAfter(await verifyEvent(reviewer, { eventId, version, confirmPublic: true }, ON), version)
    }),
  ]
}

function step(name: string, run: Step['run'], growsWith: string | null = null): Step {
  return { name, run, growsWith }
}

/** The version after a save; throws where nothing was saved. */
function nextAfter(result: { ok: boolean; reason?: string }, version: number): number {
  if (!result.ok) throw new Error(result.reason)
  return version + 1
}
