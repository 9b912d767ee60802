import { PairArticle } from '@/components/merge/pair-article'
import { UNSENT } from '@/components/team/form-state'
import { dayOf } from '@/lib/domain/dates/day'
import { NOBODY } from '@/lib/domain/identity/identity'
import type { ApartRecord, MergeRecord } from '@/lib/domain/merge/merge-pair'
import { renderPage } from './render-page'

const ON = dayOf(2021, 4, 5)
const AT = new Date('2021-04-05T12:00:00Z')
const [one, other] = ['one', 'other'].map((slug) => ({ id: slug, slug, name: { latin: 'Invented', native: null } }))
if (!one || !other) throw new Error('there are two')
const rest = { identity: NOBODY, isPublic: false, takesLetters: false, owners: [] }
const merge: MergeRecord = {
  id: 'm', from: one, into: other, state: 'proposed', reason: 'an invented reason', proposedBy: 'Ada', proposedAt: AT,
  isOwn: false, endedBy: null, endedAt: null, undoneWhy: null,
}
const apart: ApartRecord = { one, other, reason: 'an invented reason', decidedBy: 'Bo', decidedAt: AT }
const send = async () => UNSENT

test.each<[string, MergeRecord['state'][], ApartRecord | null]>([
  ['Are these one person?', [], null], ['Are these one person?', ['proposed'], null],
  ['Are these one person?', ['undone', 'closed'], null], ['Are these one person?', ['proposed'], apart],
  ['These are one person', ['merged', 'closed'], null], ['These are one person', ['merged'], apart],
  ['Two people after all', ['undone'], apart],
])('a pair is headed %j where its merges are %j', async (heading, states, found) => {
  const merges = states.map((state, at) => ({ ...merge, id: `m${at}`, state }))
  const pair = { one: { ...one, ...rest }, other: { ...other, ...rest }, state: '', events: [], merges, apart: found }
  const actions = { propose: send, confirm: send, close: send, undo: send, tellApart: send }
  const text = await renderPage(
    <PairArticle {...actions} pair={pair} reading={{ asOf: ON, today: ON, pinned: false }} timeZone="UTC" />,
  )
  expect(/<h1[^>]*>([^<]*)</.exec(text)?.[1]).toBe(heading)
})
