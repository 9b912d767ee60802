import { createHash } from 'node:crypto'
import { request, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { caseListSchema } from '@/lib/domain/contract/case-row'
import { findInlineScripts } from '@/lib/gate/script-hashes'

const origin = new URL(process.env.VIGIL_TEST_ORIGIN ?? 'http://localhost:3000')

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const options = { host: '127.0.0.1', port: origin.port, path, method, headers: { host: origin.host, ...headers } }
  return new Promise((resolve, reject) => {
    const sent = request(options, async (message) => {
      resolve({ status: message.statusCode ?? 0, headers: message.headers, text: (await buffer(message)).toString() })
    })
    sent.on('error', reject)
    sent.end()
  })
}

const PAGES = ['/en', '/en/cases', '/en/cases/raoof-mehran', '/en/prisons', '/en/prisons/evin', '/en/method']

describe('in front of the real site, the gate', () => {
  test.each([...PAGES, '/en/cases/nobody', '/en?asOf=2021-04-06'])('sends no script of Next with %s', async (path) => {
    const { headers, text } = await ask(path)
    expect(text).not.toMatch(/_next[^"]*\.js|__next_f/)
    const policy = String(headers['content-security-policy'])
    for (const script of findInlineScripts(text)) {
      expect(policy).toContain(createHash('sha256').update(script).digest('base64'))
    }
    expect(text).not.toMatch(/<[^>]+ style=/)
  })

  test.each<[number, string]>([
    [200, '/en'], [307, '/'], [308, '/en/'], [404, '/en/cases/nobody'], [404, '/favicon.ico'], [400, '/en?asOf=x'],
    [400, '/fa?asOf=9999-12-31'], [400, '/fa?asOf=0000-01-01'], [404, '/fr/cases/%25'],
    [200, '/api/v1/cases'], [404, '/api/v1/cases/nobody'], [400, '/api/v1/cases?x=1'], [404, '/api/nothing'],
    [404, '/_next/image?url=%2Ficon.svg&w=64&q=75'], [404, '/_next/static/none.js'], [200, '/icon.svg'],
    [200, '/healthz'], [200, '/readyz'], [400, '/%'],
  ])('answers %i with every security header and no cookie (%s)', async (status, path) => {
    const { status: found, headers } = await ask(path, { cookie: 'NEXT_LOCALE=fa' })
    expect([path, found]).toEqual([path, status])
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy']) {
      expect(headers).toHaveProperty(name)
    }
    for (const name of ['set-cookie', 'x-powered-by', 'x-nextjs-cache', 'x-middleware-rewrite']) {
      expect(headers).not.toHaveProperty(name)
    }
  })

  test('sends a visitor to a language, keeping the question', async () => {
    expect((await ask('/?asOf=2020-12-15', { 'accept-language': 'xx' })).headers.location).toBe('/en?asOf=2020-12-15')
  })

  test('gives the same page for a case that is not there, whatever its name', async () => {
    const [one, other] = [await ask('/en/cases/nobody'), await ask('/en/cases/somebody-else')]
    expect(one.text).toBe(other.text)
    expect(one.text).toMatch(/<html lang="en"/)
  })

  test('lets no header of a visitor steer Next', async () => {
    const plain = await ask('/en/cases')
    const headers = {
      rsc: '1', 'next-router-prefetch': '1', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-forwarded-host': 'evil.example', 'x-nextjs-data': '1', 'x-matched-path': '/en/method', 'next-action': 'x',
    }
    const steered = await ask('/en/cases', headers)
    expect([steered.status, steered.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(steered.text).toBe(plain.text)
  })

  test('passes the API on as it is', async () => {
    expect(caseListSchema.parse(JSON.parse((await ask('/api/v1/cases?status=held')).text)).total).toBe(9)
  })

  test('keeps built files for ever and asks again for all else', async () => {
    const file = /\/_next\/static\/[^"]+\.css/.exec((await ask('/en')).text)?.[0] ?? ''
    expect((await ask(file)).headers['cache-control']).toMatch(/immutable/)
    expect((await ask('/en')).headers['cache-control']).toBe('no-cache')
  })
})

const PATHS = ['/en', '/en/cases', '/en/cases/raoof-mehran', '/en/prisons/evin', '/en/method', '/api/v1/cases', '/api/v1/map']
const QUERIES = [
  'asOf=', 'asOf=0000-00-00', 'asOf=0000-01-01', 'asOf=%00', 'asOf=99999-01-01', 'asOf=-1', 'asOf[]=1',
  'asOf=2021-04-05&asOf=x', 'q=%',
  "q=';--", 'q=%F0%9F%98%80', 'q=%ED%A0%80', 'limit=1e99', 'limit=-1', 'cursor=AAAA', 'cursor=W10', 'status=x,,y',
  'status=held,held', 'urgency=critical,', 'prison=../..', 'sex=constructor', 'nationality=%25', '__proto__[x]=1', '&&&=',
  'x'.repeat(3900), '_rsc=1', 'kind=zz', 'page=-1',
]

test.each(PATHS)('malformed questions to %s never end in a 5xx', async (path) => {
  for (const query of QUERIES) {
    const { status } = await ask(`${path}?${query}`)
    expect({ query, failed: status >= 500 }).toEqual({ query, failed: false })
  }
})

test.each([
  '/en/%2e%2e/%2e%2e/etc/passwd', '/en/../../etc/passwd', '//evil.example/', '/en//cases', '/en/cases/%F0%9F%98%80',
  '/en/cases/a%2Fb', '/en/cases/[slug]', '/[locale]', '/en/(x)', '/_next/static/%2e%2e/%2e%2e/package.json',
  '/_next/static/chunks/..%2f..%2f..%2fserver%2fapp', '/api/v1/cases/%2e%2e%2fmap', '/.env', '/package.json',
  '/en/cases/__proto__', '/en;x=1', '/en/cases/.', '/en/cases/..', '/_not-found', '/index', '/en.rsc', '/en/cases.txt',
])('an odd address is no 5xx and no file of ours: %s', async (path) => {
  const { status, headers, text } = await ask(path)
  expect(status).toBeLessThan(500)
  expect(text).not.toMatch(/"devDependencies"|DATABASE_URL|root:x:/)
  expect(headers.location ?? '/').toMatch(/^\/(?!\/)/)
})
