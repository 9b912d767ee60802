import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { connect, type Sql } from '@/lib/db/connect'
import { dayOf } from '@/lib/domain/dates/day'
import { type OpenedPages, openPages } from '@/lib/gate/cache/open-pages'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { openUpstream, type Upstream } from '@/lib/gate/upstream'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { waitUntil } from '../../support/own-site'
import { ask, portOf } from './ask'

const PAGE = `<!doctype html><title>x</title><script type="application/ld+json">{}</script><p>${'long '.repeat(500)}</p>`
const SECURITY = [
  'content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'x-frame-options',
  'cross-origin-opener-policy', 'cross-origin-resource-policy',
]

let database: TestDatabase
let team: Sql
let behind: Server
let upstream: Upstream
let opened: OpenedPages
let gate: Server
let asked: { url: string; headers: IncomingHttpHeaders }[]
let delayMs = 0
let page = PAGE
/** While it waits, what is asked for and is held waits too. */
let gone: Promise<void> = Promise.resolve()
let isHeld: (url: string) => boolean = () => true
let day = dayOf(2021, 4, 5)
let cookie: string | null = null

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  behind = createServer((request, response) => {
    const { url = '', headers } = request
    asked.push({ url, headers })
    if (cookie !== null) response.setHeader('set-cookie', cookie)
    const answer = () => {
      if (url.startsWith('/?') || url === '/') response.writeHead(307, { location: `/en${url.slice(1)}` }).end()
      else if (url.startsWith('/_next/static/')) {
        const kept = { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable' }
        response.writeHead(200, kept).end(`/* ${'long '.repeat(500)} */`)
      } else if (url.includes('nobody')) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>none</p>')
      else if (url.includes('broken')) response.writeHead(500, { 'content-type': 'text/html' }).end('<p>broken</p>')
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    }
    void (isHeld(url) ? gone : Promise.resolve()).then(() => setTimeout(answer, delayMs))
  })
  await listenOn(behind, 0)
  upstream = openUpstream(portOf(behind))
})
beforeEach(async () => {
  asked = []
  delayMs = 0
  page = PAGE
  gone = Promise.resolve()
  isHeld = () => true
  cookie = null
  day = dayOf(2021, 4, 5)
  const today = () => day
  const report = () => undefined
  opened = await openPages({
    connect: () => connect(database.urls.open, { max: 1 }), today, secure: true, megabytes: 16, staleMaxSeconds: 3600,
    surrogateSeconds: 0, report,
  })
  const origin = new URL('https://localhost:3000')
  gate = createGate({ origin, upstream: () => upstream, today, report, pages: opened.pages })
  await listenOn(gate, 0)
})
afterEach(async () => {
  await opened.follower.stop()
  gate.close()
  gate.closeAllConnections()
  await once(gate, 'close')
})
afterAll(async () => {
  behind.close()
  behind.closeAllConnections()
  upstream.agent.destroy()
  await team.end()
  await database.drop()
})

const rendered = () => asked.map(({ url }) => url)

/** Holds what is asked for at such addresses until it is let go. */
function hold(which: typeof isHeld): { letGo: () => void } {
  let letGo: () => void = () => undefined
  gone = new Promise((resolve) => (letGo = resolve))
  isHeld = which
  return { letGo }
}

describe('a page that is kept', () => {
  test('is made once, for all who wait and all who come later', async () => {
    delayMs = 100
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(gate, '/en/cases')))
    answers.push(await ask(gate, '/en/cases'))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`200 ${PAGE}`]))
    expect(rendered()).toEqual(['/en/cases'])
  })

  test('has on every answer, 304 included, the policy and the headers that it came with', async () => {
    const first = await ask(gate, '/en')
    const again = await ask(gate, '/en', { headers: { 'if-none-match': `"x", W/${first.headers.etag}` } })
    const head = await ask(gate, '/en', { method: 'HEAD' })
    expect([again.status, again.text, head.status, head.text]).toEqual([304, '', 200, ''])
    expect(again.headers).not.toHaveProperty('content-length')
    for (const name of [...SECURITY, 'strict-transport-security', 'etag', 'vary', 'cache-control', 'cache-tag']) {
      expect([name, again.headers[name], head.headers[name]]).toEqual([name, first.headers[name], first.headers[name]])
      expect(first.headers).toHaveProperty(name)
    }
    expect(first.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/)
    expect(first.headers.etag).toMatch(/^"[\w-]{27}"$/)
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache', 'cache-tag': 'list,map,rules,sources', 'surrogate-control': 'max-age=0',
    })
    expect(rendered()).toEqual(['/en'])
  })

  test.each<[string, string | undefined, string | undefined]>([
    ['nothing', undefined, undefined], ['gzip', 'gzip', 'gzip'], ['a browser', 'gzip, deflate, br, zstd', 'br'],
    ['gzip rather', 'br;q=0.5, gzip', 'gzip'], ['no brotli', 'br;q=0, *', 'gzip'], ['anything', '*', 'br'],
    ['the page as it is', 'identity, gzip;q=0.1', undefined], ['what we have not', 'zstd', undefined],
  ])('comes to whoever wants %s in that encoding, with a tag of its own', async (_who, accepted, encoding) => {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-encoding': accepted }
    const [plain, answer] = [await ask(gate, '/en'), await ask(gate, '/en', { headers })]
    expect(answer.headers['content-encoding']).toBe(encoding)
    const read = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? '']
    expect((read ? read(answer.bytes) : answer.bytes).toString()).toBe(PAGE)
    expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length)
    expect(answer.headers.etag === plain.headers.etag).toBe(encoding === undefined)
    const again = await ask(gate, '/en', { headers: { ...headers, 'if-none-match': String(answer.headers.etag) } })
    expect(again.status).toBe(304)
  })

  test('is given whole to whoever asks for a part', async () => {
    await ask(gate, '/en')
    const answer = await ask(gate, '/en', { headers: { range: 'bytes=0-9' } })
    expect([answer.status, answer.text]).toEqual([200, PAGE])
  })

  test('is another one in another language, of another day, and on another day', async () => {
    for (const path of ['/en', '/fa', '/en?asOf=2021-01-01', '/en', '/fa', '/en?asOf=2021-01-01']) await ask(gate, path)
    expect(rendered()).toEqual(['/en', '/fa', '/en?asOf=2021-01-01'])
    day = dayOf(2021, 4, 6)
    await ask(gate, '/en')
    expect(rendered()).toHaveLength(4)
  })

  test('is forgotten with what a change names, and with nothing else', async () => {
    const paths = ['/en', '/en/cases/ann', '/en/cases/bea', '/en/prisons/evin', '/_next/static/x.js']
    for (const path of paths) await ask(gate, path)
    await team`INSERT INTO open.change (tags) VALUES ('{case:ann,prison:evin}')`
    await opened.follower.catchUp()
    for (const path of paths) await ask(gate, path)
    expect(rendered().slice(paths.length)).toEqual(['/en/cases/ann', '/en/prisons/evin'])
  })

  test('is shown on where a change lets it be, until it is made anew; what is taken back meanwhile is forgotten', async () => {
    for (const path of ['/en', '/en/cases/ann']) await ask(gate, path)
    await team`INSERT INTO open.change (tags) VALUES ('{renew:list,renew:prison:evin}')`
    await opened.follower.catchUp()
    const { letGo } = hold(() => true)
    const first = await ask(gate, '/en')
    expect([first.status, first.text]).toEqual([200, PAGE])
    for (const path of ['/en', '/en/cases/ann', '/en']) await ask(gate, path)
    await waitUntil(() => rendered().length > 2)
    expect(rendered()).toEqual(['/en', '/en/cases/ann', '/en'])
    page = `${PAGE}<p>anew</p>`
    letGo()
    await waitUntil(async () => (await ask(gate, '/en')).text === page)
    await ask(gate, '/en')
    expect(rendered()).toHaveLength(3)
    await team`INSERT INTO open.change (tags) VALUES ('{renew:list}'), ('{list}')`
    await opened.follower.catchUp()
    await ask(gate, '/en')
    expect(rendered()).toHaveLength(4)
  })

  test('is forgotten where the newest source may be another, which its foot names', async () => {
    await ask(gate, '/en/cases/ann')
    await team.begin(async (sql) => {
      await sql`INSERT INTO open.source (id, title, kind, reliability) VALUES ('x', 'Invented', 'report', 'B')`
      await sql`INSERT INTO open.change (tags) VALUES ('{case:bea}')`
    })
    await opened.follower.catchUp()
    await ask(gate, '/en/cases/ann')
    expect(rendered()).toHaveLength(2)
  })
})

describe('the address of a page', () => {
  test('is read in one order, and without what means nothing there', async () => {
    for (const query of ['q=&status=held&asOf=2021-01-01', 'utm=1&asOf=2021-01-01&status=held', 'asOf=2021-01-01&status=held&_rsc=9']) {
      await ask(gate, `/en/cases?${query}`)
    }
    await ask(gate, '/en/cases/%61nn?x=1')
    await ask(gate, '/en/cases/ann')
    expect(rendered()).toEqual(['/en/cases?asOf=2021-01-01&status=held', '/en/cases/ann'])
  })

  test('of a program is passed on where it is wrong, and its answer is not kept', async () => {
    for (const query of ['x=1', 'x=1', 'asOf=2021-01-01&asOf=2021-01-01']) await ask(gate, `/api/v1/map?${query}`)
    expect(rendered()).toEqual(['/api/v1/map?x=1', '/api/v1/map?x=1', '/api/v1/map?asOf=2021-01-01&asOf=2021-01-01'])
  })

  test('without a language leads to one by what the visitor reads, and says so', async () => {
    for (const languages of ['en-GB,en;q=0.9', 'en', 'xx', 'yy;q=0.5']) {
      const { status, headers } = await ask(gate, '/', { headers: { 'accept-language': languages } })
      expect([status, headers.location, headers.vary]).toEqual([307, '/en', 'Accept-Language'])
    }
    expect(asked.map(({ headers }) => headers['accept-language'])).toEqual(['en', undefined])
  })
})

describe('never kept is', () => {
  test.each(['/en/cases/nobody', '/en/cases/broken', '/en/cases?q=ann', '/en?asOf=2021-04-06', '/en/elsewhere', '/readyz'])(
    '%s', async (path) => {
      const [first, again] = [await ask(gate, path), await ask(gate, path)]
      expect(rendered()).toHaveLength(2)
      expect(again.status).toBe(first.status)
      expect(again.headers).not.toHaveProperty('cache-tag')
    },
  )

  test('what comes with a cookie', async () => {
    cookie = 'session=invented'
    for (const path of ['/en', '/en']) expect((await ask(gate, path)).headers).not.toHaveProperty('set-cookie')
    expect(rendered()).toHaveLength(2)
  })

  test('what somebody asks for who signs in, though a kept page is theirs too', async () => {
    const headers = { authorization: 'Bearer invented' }
    for (const path of ['/en', '/en']) await ask(gate, path, { headers })
    expect(rendered()).toHaveLength(2)
    for (const given of [{}, {}, headers]) await ask(gate, '/en', { headers: given })
    expect(rendered()).toHaveLength(3)
    expect(asked.every((question) => question.headers['authorization'] === undefined)).toBe(true)
  })

  test('the workspace', async () => {
    for (const path of ['/team/account', '/team/account']) {
      expect((await ask(gate, path, { headers: { cookie: 'a=b' } })).headers['cache-control']).toBe('no-store')
    }
    expect(rendered()).toEqual(['/team/account', '/team/account'])
  })
})

test('whoever changes something in the workspace sees it on the site at once', async () => {
  await asSuperuser(database.name, async (sql) => {
    const [row] = await sql<{ definition: string }[]>`
      SELECT pg_get_functiondef('open.order_change'::regproc) AS definition`
    const definition = row?.definition ?? ''
    await sql.unsafe(definition.replace(/PERFORM pg_notify\([^;]+;/, ''))
    for (let trial = 0; trial < 5; trial += 1) {
      await ask(gate, '/en')
      asked = []
      await team`INSERT INTO open.change (tags) VALUES ('{list}')`
      const headers = { origin: 'https://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' }
      await ask(gate, '/team/account', { method: 'POST', headers, body: 'a=b' })
      await ask(gate, '/en')
      expect(rendered()).toEqual(['/team/account', '/en'])
    }
    await sql.unsafe(definition)
  })
})

test('a built file is kept with the headers that let browsers keep it', async () => {
  for (const query of ['', '?dpl=1']) {
    const { status, headers } = await ask(gate, `/_next/static/x.js${query}`, { headers: { 'accept-encoding': 'br' } })
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([
      200, 'br', 'public, max-age=31536000, immutable',
    ])
  }
  expect(rendered()).toEqual(['/_next/static/x.js'])
})

test('a crowd of questions is refused in part, in plain words, while the plain pages are made', async () => {
  const { letGo } = hold((url) => url.includes('q='))
  let answered = 0
  const one = (number: number) => ask(gate, `/en/cases?q=${number}`).finally(() => (answered += 1))
  const crowd = Promise.all(Array.from({ length: 200 }, (_none, number) => one(number)))
  await waitUntil(() => answered > 50)
  expect((await ask(gate, '/en')).status).toBe(200)
  letGo()
  const answers = await crowd
  const refused = answers.filter(({ status }) => status === 503)
  const made = answers.filter(({ status }) => status === 200).length
  expect([made + refused.length, made >= 67, refused.length > 50]).toEqual([200, true, true])
  expect([refused[0]?.text, refused[0]?.headers['retry-after']]).toEqual([
    'Service Unavailable\nMore is asked than can be answered now.\n', '5',
  ])
})
