import { connect, type Sql } from '@/lib/db/connect'
import { accountOf } from '../workspace'
import { siteUrl } from '../browser'
import { editTogether, type Edited } from './edit-together'
import { recordInventedEvents } from './invented-events'
import { inviteVolunteers, signInAt } from './sign-in'
import { watchConnections, type Used } from './watch-connections'
import { inOrder, readWrittenEdits } from './written-edits'

const CASES = 20
const EDITORS = 4

/** How an onslaught ended: what was acknowledged and what the history says, in one order, and what it took. */
export interface Outcome extends Used {
  edited: Edited
  acknowledged: string[]
  written: string[]
  seconds: number
}

/** Lets invited volunteers edit invented cases of the site of this run, so many at once, through their forms. */
export async function editOverHttp(load: { edits: number; clients: number }): Promise<Outcome> {
  const superuser = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  try {
    return await editAndCompare(superuser, load)
  } finally {
    await superuser.end({ timeout: 5 })
  }
}

async function editAndCompare(superuser: Sql, load: { edits: number; clients: number }): Promise<Outcome> {
  const administrator = await signInAt(siteUrl(''), accountOf('administrator'))
  const editors = await inviteVolunteers(administrator, EDITORS)
  const [first] = editors
  if (!first) throw new Error('nobody was invited')
  const eventIds = await recordInventedEvents(first, CASES)
  const started = performance.now()
  const { done: edited, ...used } = await watchConnections(superuser, editTogether(editors, eventIds, load))
  const seconds = (performance.now() - started) / 1000
  const written = inOrder(await readWrittenEdits(superuser, eventIds))
  return { ...used, edited, seconds, written, acknowledged: inOrder(edited.ledger) }
}
