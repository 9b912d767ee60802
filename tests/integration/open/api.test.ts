import { GET, POST } from '@/app/api/[...path]/route'
import { GET as getHealth } from '@/app/healthz/route'
import { GET as getReadiness } from '@/app/readyz/route'
import { caseDetailSchema } from '@/lib/domain/contract/case-detail'
import { caseListSchema } from '@/lib/domain/contract/case-row'
import { mapAnswerSchema } from '@/lib/domain/contract/map-answer'
import { statisticsAnswerSchema } from '@/lib/domain/contract/statistics-answer'
import { answerApi } from '@/lib/open/api/answer-api'
import { problemSchema } from '@/lib/open/problem'
import { dayOf, openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({ teamCases: ['ashoori-anoosheh'] })
})

afterAll(() => appeal.close())

interface Asked {
  status: number
  headers: Record<string, string>
  text: string
}

async function ask(address: string): Promise<Asked & { json: unknown }> {
  const answer = await answerApi(`/api/v1/${address}`, dayOf('2021-04-05'))
  if (!answer) throw new Error(`nothing of ours is at ${address}`)
  const text = Buffer.from(answer.body).toString('utf8')
  return { ...answer, text, json: JSON.parse(text) }
}

function askNext(address: string): Promise<Response> {
  return GET(new Request(`http://localhost:3000/api/${address}`))
}

describe('the API', () => {
  test.each(['2021-04-05', '2020-12-15', '2020-06-01', '2020-01-01', '1990-01-01', '0001-01-01'])(
    'as of %s answers as its schemas say',
    async (day) => {
      const list = caseListSchema.parse((await ask(`cases?asOf=${day}`)).json)
      expect([list.asOf, list.total, list.data.length, list.next]).toEqual([day, 11, 11, null])
      for (const { slug } of list.data) {
        const detail = caseDetailSchema.parse((await ask(`cases/${slug}?asOf=${day}`)).json)
        expect(detail).toMatchObject(list.data.find((row) => row.slug === slug) ?? {})
      }
      expect(mapAnswerSchema.parse((await ask(`map?asOf=${day}`)).json).asOf).toBe(day)
      const numbers = statisticsAnswerSchema.parse((await ask(`statistics?asOf=${day}`)).json)
      expect(numbers).toMatchObject({ asOf: day, people: 11 })
    },
  )

  test('takes the clock’s day where none is given', async () => {
    expect((await ask('cases')).json).toMatchObject({ asOf: '2021-04-05' })
  })

  test('counts as many people on the map as the list holds, for any day', async () => {
    for (const day of ['2021-04-05', '2021-03-01', '2020-12-15', '2020-10-16', '2019-01-01']) {
      const map = mapAnswerSchema.parse((await ask(`map?asOf=${day}`)).json)
      const list = caseListSchema.parse((await ask(`cases?asOf=${day}&status=held`)).json)
      expect(map.features.reduce((sum, point) => sum + point.properties.total, map.unplaced)).toBe(list.total)
    }
  })

  test('tells numbers of the months that are asked for, and which months cannot be', async () => {
    const asked = await ask('statistics?from=2020-11-20&to=2021-01-15&sex=female&step=month')
    const { series, events } = statisticsAnswerSchema.parse(asked.json)
    expect(series.map(({ on }) => on)).toEqual(['2020-11-01', '2020-12-01', '2021-01-01', '2021-01-15'])
    expect(events.map(({ to }) => to)).toEqual(['2020-11-30', '2020-12-31', '2021-01-15'])
    for (const wrong of ['to=2021-04-06', 'from=2021-02-01&to=2021-01-01', 'from=1990-01-01', 'step=day', 'q=a']) {
      expect((await ask(`statistics?${wrong}`)).status).toBe(400)
    }
  })

  test('pages by cursor', async () => {
    const slugs: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const list = caseListSchema.parse((await ask(`cases?limit=4&cursor=${next}`)).json)
      slugs.push(...list.data.map((row) => row.slug))
      next = list.next
    }
    expect([slugs.length, new Set(slugs).size]).toEqual([11, 11])
  })

  test('answers a case that is not published and one that never existed with the same bytes', async () => {
    const [unpublished, never] = [await ask('cases/ashoori-anoosheh'), await ask('cases/nobody')]
    expect(unpublished).toEqual(never)
    expect(unpublished.status).toBe(404)
    expect((await ask('cases?q=ashoori')).json).toMatchObject({ total: 0, data: [] })
  })

  test('tells whoever asks elsewhere, or writes, with a problem document', async () => {
    for (const [answer, status] of [[await askNext('v1/elsewhere'), 404], [POST(), 405]] as const) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(problemSchema.parse(await answer.json()).status).toBe(status)
    }
  })

  test('is answered in the same words where no gate stands before Next', async () => {
    for (const address of ['cases?limit=2', 'cases/raoof-mehran', 'map?asOf=2020-12-15', 'map?x=1', 'cases/nobody', 'openapi.json']) {
      const [direct, answer] = [await ask(address), await askNext(`v1/${address}`)]
      expect([answer.status, await answer.text()]).toEqual([direct.status, direct.text])
      expect(Object.fromEntries(answer.headers)).toEqual(direct.headers)
    }
    expect(await answerApi('/api/v1/elsewhere', dayOf('2021-04-05'))).toBeNull()
  })

  test('lives and is ready', async () => {
    expect([getHealth().status, (await getReadiness()).status]).toEqual([200, 200])
  })
})

test.each([
  'cases?asOf=2021-04-06', 'cases?asOf=2021-13-01', 'cases?asOf=0000-01-01', 'cases?asOf=%00', 'cases?asOf=1e9',
  'cases?asOf=2021-04-05&asOf=2021-04-05', 'cases?limit=501', 'cases?limit=-1', 'cases?limit=NaN', 'cases?cursor=AAAA',
  'cases?cursor=%00', 'cases?sort=name', 'cases?cursor=WyJhIl0', 'cases?status=dead', 'cases?urgency=5', 'cases?sex=x', 'cases?nationality=1', 'cases?q=%00',
  'cases?q=%ED%A0%80%00', 'cases?prison=%00', 'cases?page=1', 'cases?__proto__=1', 'cases?constructor=1',
  'cases/raoof-mehran?asOf=2021-04-06', 'cases/raoof-mehran?limit=1', 'map?asOf=9999-12-31', 'map?status=held',
])('malformed: %s is 400, and the problem names the parameter', async (address) => {
  const answer = await ask(address)
  const problem = problemSchema.parse(answer.json)
  expect([answer.status, problem.status]).toEqual([400, 400])
  const named = new URL(address, 'http://localhost').searchParams.keys().next().value
  expect(problem.errors?.map((error) => error.parameter)).toContain(named)
})

test.each(['cases/%00', 'cases/%E0%A4%A', 'cases/%2e%2e', 'cases/a%2Fb', "cases/'%20OR%201=1", `cases/${'a'.repeat(3000)}`])(
  'no case: %s is 404',
  async (address) => {
    expect((await ask(address)).status).toBe(404)
  },
)

describe('the description of the API', () => {
  test('is OpenAPI 3.1, complete in itself, and names the parameters that are read', async () => {
    const { text } = await ask('openapi.json')
    const api = JSON.parse(text)
    expect(api.openapi).toBe('3.1.0')
    const paths = [
      '/api/v1/cases', '/api/v1/cases/{slug}', '/api/v1/cases/{slug}/photo', '/api/v1/map', '/api/v1/days',
      '/api/v1/timeline', '/api/v1/export.csv', '/api/v1/export.ndjson', '/api/v1/export.geojson',
      '/api/v1/export.xlsx', '/api/v1/codebook.csv',
      '/api/v1/statistics', '/api/v1/editions', '/api/v1/editions/{number}', '/api/v1/editions/{number}/{file}',
      '/api/v1/editions/{number}/changes.csv', '/api/v1/editions/keys', '/api/v1/editions/keys/{key}',
    ]
    expect(Object.keys(api.paths)).toEqual(paths)
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '')
    for (const reference of references) {
      const found = reference.split('/').reduce((node, key) => node?.[key], api)
      expect([reference, typeof found]).toEqual([reference, 'object'])
    }
    const named: { name?: string; in?: string }[] = api.paths['/api/v1/cases'].get.parameters
    const names = named.flatMap((one) => (one.in === 'query' ? (one.name ?? []) : []))
    expect(names.sort()).toEqual(
      ['cursor', 'limit', 'nationality', 'prison', 'q', 'sex', 'sort', 'status', 'urgency'],
    )
    expect(named).toContainEqual({ $ref: '#/components/parameters/asOf' })
    expect(text).not.toMatch(/\$defs|\$schema|"\$id"/)
  })
})
