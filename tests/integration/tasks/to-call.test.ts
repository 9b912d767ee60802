import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { takeTask } from '@/lib/records/tasks/hold-task'
import { listToCall } from '@/lib/team/tasks/list-to-call'
import { insertCase } from '../../factories/file-rows'
import { happened, noon, ON, people, takeTaskRecord } from './task-desk'

const { ada, bo } = people
const team = takeTaskRecord()

const NOW = noon('04-05')
/** A prison of the appeal; whom these tests put there is invented. */
const PRISON = 'bushehr'

async function heldHere(slug: string): Promise<string> {
  const caseId = await insertCase(team, slug, 'team')
  await happened(caseId, { type: 'arrest', date: '2021-01-01', prisonId: PRISON })
  await happened(caseId, { date: '2021-03-28' })
  return caseId
}

const toCall = async (prisonId = PRISON) => (await listToCall(ada, prisonId, NOW))
  .filter(({ slug }) => slug.startsWith('invented-')).map(({ slug, marks }) => [slug, ...marks.map(({ by }) => by)])

test('a fire at a prison puts everybody there on the list to call, and each leaves it once heard of since', async () => {
  const [first] = [await heldHere('invented-one'), await heldHere('invented-two')]
  expect(await toCall()).toEqual([])
  const fire = { prisonId: PRISON, kind: 'fire', date: '2021-04-02', sourceIds: ['appeal-2021'] } as const
  const made = await recordPrisonEvent(ada, { ...fire, sourceIds: [...fire.sourceIds] }, ON)
  expect(made).toMatchObject({ ok: true })
  expect(await toCall()).toEqual([['invented-one'], ['invented-two']])
  expect(await toCall('evin')).toEqual([])
  expect(await takeTask(bo, { caseId: first ?? '', rule: 'U04', hours: 10 }, NOW)).toMatchObject({ ok: true })
  expect(await toCall()).toEqual([['invented-one', 'Bonnie'], ['invented-two']])
  await happened(first ?? '', { date: '2021-04-03' })
  expect(await toCall()).toEqual([['invented-two']])
})
