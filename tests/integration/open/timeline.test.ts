import { timelineAnswerSchema, type TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import { answerApi } from '@/lib/open/api/answer-api'
import { decodeCursor } from '@/lib/open/case-cursor'
import { EVERY_CASE, filterOf } from '@/lib/open/case-query'
import { timelineQuerySchema } from '@/lib/open/timeline-query'
import { listCases } from '@/lib/open/list-cases'
import { readTimeline, readTimelineOf } from '@/lib/open/read-timeline'
import { dayOf, openAppeal } from './appeal'

async function ask(address: string): Promise<TimelineAnswer> {
  const answer = await answerApi(`/api/v1/timeline${address}`, dayOf('2021-04-05'))
  return timelineAnswerSchema.parse(JSON.parse(String(answer?.body)))
}

describe('the timeline of the appeal', () => {
  let appeal: Awaited<ReturnType<typeof openAppeal>>
  beforeAll(async () => {
    appeal = await openAppeal({
      privateEvents: ['raoof-mehran,contact,2021-02-01,,,,"{""channel"": ""visit""}",appeal-2021,verified,'],
      publicEvents: ['raoof-mehran,hunger_strike,2021-04-04,..,,,{},appeal-2021,verified,'],
      teamCases: ['ashoori-anoosheh'],
    })
  })
  afterAll(() => appeal.close())

  test.each(['', '?status=held', '?urgency=critical', '?q=ghol', '?prison=evin', '?asOf=2020-06-01', '?asOf=1990-01-01'])(
    'holds for %s the cases of the list, in its order',
    async (address) => {
      const { total, cases } = await ask(address)
      const { asOf, ...filters } = Object.fromEntries(new URLSearchParams(address))
      const filter = filterOf(timelineQuerySchema.parse(filters))
      const list = await listCases(filter, dayOf(asOf ?? '2021-04-05'), { limit: 500, after: null })
      expect(cases.map(({ slug }) => slug)).toEqual(list.rows.map(({ slug }) => slug))
      expect(total).toBe(list.total)
    },
  )

  test('draws nothing that is not published, and no silence that what is not published contradicts', async () => {
    const { cases } = await ask('')
    expect(cases.find(({ slug }) => slug === 'ashoori-anoosheh')).toBeUndefined()
    const raoof = cases.find(({ slug }) => slug === 'raoof-mehran')
    expect(raoof?.silence).toBeUndefined()
    expect(raoof?.marks?.contact).toEqual([[dayOf('2020-11-01'), dayOf('2020-11-30')]])
    expect(raoof?.solitary).toEqual([[[null, dayOf('2021-03-21')], null]])
  })

  test.each(['2021-04-04', '2021-04-05'])('draws a hunger strike that goes on as one from its first day on: %s', async (day) => {
    const { cases } = await ask(`?asOf=${day}`)
    const began = dayOf('2021-04-04')
    expect(cases.find(({ slug }) => slug === 'raoof-mehran')?.hungerStrikes).toEqual([[began, null]])
  })

  test('gives the lines of two cases in the order asked for, and none for a case that is not published', async () => {
    const lines = await readTimelineOf(['kargar-somayeh', 'ashoori-anoosheh', 'afkari-navid'], dayOf('2021-04-05'))
    expect(lines.map(({ slug }) => slug)).toEqual(['kargar-somayeh', 'afkari-navid'])
  })

  test('comes in parts that follow each other, until none is left, and none is told twice', async () => {
    const whole = await ask('')
    const parts = [await ask('?limit=5')]
    for (let next = parts[0]?.next; next; next = parts.at(-1)?.next) parts.push(await ask(`?limit=5&cursor=${next}`))
    expect(parts.flatMap(({ cases }) => cases.map(({ slug }) => slug))).toEqual(whole.cases.map(({ slug }) => slug))
    expect(parts.map(({ total }) => total)).toEqual(parts.map(() => whole.total))
    expect(whole.next).toBeNull()
    const after = decodeCursor(parts[0]?.next ?? '')
    expect((await readTimeline(EVERY_CASE, dayOf('2021-04-05'), { limit: 5, after })).before).toBe(5)
  })

  test.each(['?limit=1001', '?cursor=a', '?group=prison', '?asOf=2021-04-06'])('refuses %s', async (address) => {
    expect((await answerApi(`/api/v1/timeline${address}`, dayOf('2021-04-05')))?.status).toBe(400)
  })
})
