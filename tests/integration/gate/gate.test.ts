import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { dayOf } from '@/lib/domain/dates/day'
import { openUpstream, type Upstream } from '@/lib/gate/upstream'
import { ask, portOf } from './ask'

const PAGE = `<!doctype html><title>x</title><script type="application/ld+json">{}</script><p>${'long '.repeat(500)}</p>`
const HTML = { 'content-type': 'text/html' }
const SHELL = '<!DOCTYPE html><html id="__next_error__"><script>1</script></html>'
const SCRIPT = { 'content-type': 'text/javascript', etag: '"f"' }
const today = () => dayOf(2021, 4, 5)
const seen: { method: string | undefined; headers: IncomingHttpHeaders }[] = []
let behind: Server
let gate: Server
let upstream: Upstream | null

beforeAll(async () => {
  behind = createServer((request, response) => {
    seen.push({ method: request.method, headers: request.headers })
    response.setHeader('x-powered-by', 'Next.js')
    response.setHeader('set-cookie', 'a=b')
    if (request.url === '/redirect') response.writeHead(307, { location: `http://${request.headers.host}/en?q=1` }).end()
    else if (request.url?.startsWith('/file.js')) response.writeHead(200, SCRIPT).end('1')
    else if (request.url === '/broken') response.destroy()
    else if (request.url === '/api/v1/thrown') response.writeHead(500).end('Internal Server Error')
    else if (request.url === '/en/nobody') response.writeHead(404, HTML).end(SHELL)
    else if (request.url === '/en/not/here') response.writeHead(404, HTML).end('<p>none</p>')
    else if (request.url === '/en/half') response.writeHead(200, HTML).end('<p>a</p><template data-dgst="1"></template>')
    else if (request.url === '/en/thrown') response.writeHead(500, HTML).end(SHELL)
    else if (request.url === '/missing') response.writeHead(404, HTML).end('<p>none</p>')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`${PAGE}<script>self.a=1</script>`)
  })
  await listenOn(behind, 0)
  upstream = openUpstream(portOf(behind))
  gate = createGate({ origin: new URL('http://localhost:3000'), upstream: () => upstream, today, report: () => undefined })
  await listenOn(gate, 0)
})

afterAll(async () => {
  for (const server of [gate, behind]) {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  upstream?.agent.destroy()
  upstream?.desk.destroy()
})

describe('a page behind the gate', () => {
  test('arrives whole, with the hash of its data, and without cookies, scripts or a trace of Next', async () => {
    const answer = await ask(gate, '/en')
    expect(answer.status).toBe(200)
    expect(answer.text).toBe(PAGE)
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/)
    expect(answer.headers).not.toHaveProperty('set-cookie')
    expect(answer.headers).not.toHaveProperty('x-powered-by')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('is none where React left a gap for a script to fill', async () => {
    const { status, text } = await ask(gate, '/en/half')
    expect([status, text.includes('The answer could not be made.')]).toEqual([500, true])
  })

  test('is compressed for whoever asks', async () => {
    const answer = await ask(gate, '/en', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(brotliDecompressSync(answer.bytes).toString()).toBe(PAGE)
  })

  test('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = [await ask(gate, '/en'), await ask(gate, '/en', { method: 'HEAD' })]
    expect(head.bytes).toHaveLength(0)
    for (const name of ['content-length', 'content-security-policy', 'etag']) {
      expect(head.headers[name]).toBe(get.headers[name])
    }
  })

  test.each(['/en', '/file.js'])('%s is not sent again to whoever has it, and keeps its policy', async (path) => {
    const first = await ask(gate, path)
    const again = await ask(gate, path, { headers: { 'if-none-match': String(first.headers.etag) } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
  })

  test('never learns of the cookies, address or steering headers of a visitor', async () => {
    const headers = { cookie: 'a=b', 'x-forwarded-host': 'evil.example', 'x-middleware-subrequest': 'proxy', rsc: '1' }
    await ask(gate, '/en', { headers })
    expect(Object.keys(seen.at(-1)?.headers ?? {}).sort()).toEqual([
      'connection', 'host', 'user-agent', 'x-forwarded-host', 'x-forwarded-proto',
    ])
    expect(seen.at(-1)?.headers).toMatchObject({ host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000' })
  })

  test('redirects as a path, whatever the host', async () => {
    expect((await ask(gate, '/redirect')).headers.location).toBe('/en?q=1')
  })
})

describe('security headers', () => {
  test.each<[number, string]>([
    [200, '/en'], [200, '/file.js'], [307, '/redirect'], [404, '/missing'], [502, '/broken'], [400, '/%'],
    [200, '/healthz'], [414, `/${'a'.repeat(5000)}`],
  ])('stand on an answer of %i', async (status, path) => {
    const answer = await ask(gate, path)
    expect(answer.status).toBe(status)
    expectSecurityHeaders(answer.headers)
  })

  test.each<[string, string]>([
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n'],
    ['CONNECT', 'CONNECT localhost:3000 HTTP/1.1\r\nHost: localhost:3000\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['noise', '\u0000\u0001\r\n\r\n'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: localhost:3000\r\nExpect: magic\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: localhost:3000\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['another host in the request line', 'GET http://evil.example/ HTTP/1.1\r\nHost: localhost:3000\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: localhost:3000\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])('stand on the answer to %s, which is a 4xx', async (_sentence, bytes) => {
    const socket = connect(portOf(gate), '127.0.0.1')
    socket.end(bytes)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'close')
    const text = Buffer.concat(chunks).toString()
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(text).toMatch(/content-security-policy: default-src 'none'/i)
  })
})

describe('a head that comes in pieces and cannot be read', () => {
  test.each<[string, string, string]>([
    ['is too large', 'HTTP/1.1 431', `X: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['has a line that is none', 'HTTP/1.1 400', 'no header\r\n\r\n'],
  ])('is a problem document under the API too: it %s', async (_what, status, last) => {
    const socket = connect(portOf(gate), '127.0.0.1')
    socket.write('GET /api/v1/cases HTTP/1.1\r\nHost: localhost:3000\r\n')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await sleep(50)
    socket.write(last)
    await once(socket, 'close')
    const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n')
    expect([head.slice(0, 12), /^content-type: (.*)$/m.exec(head)?.[1]]).toEqual([status, 'application/problem+json'])
    expect(JSON.parse(body)).toMatchObject({ status: Number(status.slice(9)), detail: 'The request could not be read.' })
  })
})

describe('who asks for a tunnel', () => {
  const TUNNEL = 'CONNECT localhost:3000 HTTP/1.1\r\nHost: localhost:3000\r\n\r\n'

  test('and is gone before the answer takes nobody along', async () => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const socket = connect(portOf(gate), '127.0.0.1')
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      socket.write(TUNNEL, () => socket.resetAndDestroy())
      await once(socket, 'close')
    }
    expect((await ask(gate, '/en')).status).toBe(200)
  })

  test('and stays has the connection closed', async () => {
    const socket = connect({ port: portOf(gate), host: '127.0.0.1', allowHalfOpen: true })
    socket.write(TUNNEL)
    socket.resume()
    await once(socket, 'end')
    // What is written to a connection that is gone comes back as an error.
    const writing = setInterval(() => socket.write('still here'), 100)
    await expect(once(socket, 'close').finally(() => clearInterval(writing))).rejects.toThrow(/EPIPE|ECONNRESET/)
  })
})

describe('a question after a body of which two readers could find different ends', () => {
  test.each([
    ['x', 'chunked'], ['x', ' chunked'], ['x', 'CHUNKED'], ['gzip', 'chunked'], ['chunked', 'chunked'],
  ])('is not answered: coded as %s and %s', async (...codings) => {
    const coded = codings.map((coding) => `Transfer-Encoding: ${coding}\r\n`).join('')
    const socket = connect(portOf(gate), '127.0.0.1')
    const next = 'GET /healthz HTTP/1.1\r\nHost: localhost:3000\r\n\r\n'
    socket.write(`POST / HTTP/1.1\r\nHost: localhost:3000\r\n${coded}\r\n0\r\n\r\n${next}`)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'close')
    expect(Buffer.concat(chunks).toString().match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400'])
  })
})

describe('the status of a page', () => {
  test.each<[string, number]>([
    ['/en?asOf=2021-04-06', 400], ['/en?asOf=x', 400], ['/en?asOf=2021-04-05&asOf=2021-04-05', 400],
    ['/en?asOf=2021-04-05', 200], ['/en?asOf=', 200], ['/en?day=2021-04-06', 200], ['/file.js?asOf=2021-04-06', 200],
  ])('%s is %i: the page itself says why', async (path, status) => {
    const answer = await ask(gate, path)
    expect([answer.status, answer.text.length > 0]).toEqual([status, true])
  })
})

describe('a bare shell of Next, which only a script could fill,', () => {
  test('is replaced by the page for what is not there, the same for every address', async () => {
    const answer = await ask(gate, '/en/nobody')
    expect([answer.status, answer.text]).toEqual([404, '<p>none</p>'])
  })

  test('is replaced by plain words where a page threw', async () => {
    const answer = await ask(gate, '/en/thrown')
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8'])
  })
})

describe('what the gate refuses', () => {
  test('of the built site everything but files is not there', async () => {
    for (const path of ['/_next/image?url=%2Fx&w=16&q=75', '/_next/data/x.json', '//_next/image', '/%5fnext/image']) {
      expect((await ask(gate, path)).status).toBe(404)
    }
  })

  test('a route that threw is a problem document', async () => {
    const answer = await ask(gate, '/api/v1/thrown')
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'application/problem+json'])
  })

  test('another host is 421, and the loopback names are not', async () => {
    expect((await ask(gate, '/en', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await ask(gate, '/en', { headers: { host: '127.0.0.1:3000' } })).status).toBe(200)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('%s is 405', async (method) => {
    const answer = await ask(gate, '/api/v1/cases', { method })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(answer.text)).toMatchObject({ status: 405, title: 'Method Not Allowed' })
  })

  test('a body is 413', async () => {
    expect((await ask(gate, '/en', { headers: { 'content-length': '1' }, body: 'x' })).status).toBe(413)
  })

  test('and while the site is not there it says so, but lives', async () => {
    const kept = upstream
    upstream = null
    const [page, health] = [await ask(gate, '/en'), await ask(gate, '/healthz')]
    upstream = kept
    expect([page.status, page.headers['retry-after'], health.status]).toEqual([503, '5', 200])
    expectSecurityHeaders(page.headers)
  })
})

function expectSecurityHeaders(headers: IncomingHttpHeaders): void {
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['referrer-policy']).toBe('no-referrer')
}
