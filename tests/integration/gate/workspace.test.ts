import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { dayOf } from '@/lib/domain/dates/day'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { openUpstream, type Upstream } from '@/lib/gate/upstream'
import { ask, portOf } from './ask'

const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA=='
const HTML = { 'content-type': 'text/html' }
const SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head></html>'
const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  '/team/missing': [404, SHELL], '/team/thrown': [500, SHELL],
  '/team/nothing': [200, 'nothing here'], '/team/failed': [200, 'try again'],
}
const OWN = { origin: 'http://localhost:3000' }
const seen: { method?: string; url?: string; headers: IncomingHttpHeaders; body: string }[] = []
let behind: Server
let upstream: Upstream
const gates = new Map<string, Server>()
const reported: string[] = []

function gateOf(surface: 'open' | 'team' | 'both' = 'both'): Server {
  const gate = gates.get(surface)
  if (!gate) throw new Error('not started')
  return gate
}

beforeAll(async () => {
  behind = createServer(async (request, response) => {
    const { method, url, headers } = request
    seen.push({ method, url, headers, body: (await buffer(request)).toString() })
    response.setHeader('set-cookie', 'vigil-session=sealed')
    response.setHeader('content-security-policy', `script-src 'nonce-${NONCE}'; object-src *`)
    response.setHeader('x-action-redirect', '/team')
    const [status, text] = ANSWERS[(url ?? '').split('?')[0] ?? ''] ?? [200, '<script nonce="x">1</script>']
    response.writeHead(status, HTML).end(text)
  })
  await listenOn(behind, 0)
  upstream = openUpstream(portOf(behind))
  const origin = new URL('http://localhost:3000')
  for (const surface of ['open', 'team', 'both'] as const) {
    const gate = createGate({
      origin, upstream: () => upstream, today: () => dayOf(2021, 4, 5), surface,
      report: (event) => void reported.push(event),
    })
    await listenOn(gate, 0)
    gates.set(surface, gate)
  }
})

afterAll(async () => {
  for (const server of [...gates.values(), behind]) {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  upstream.agent.destroy()
  upstream.desk.destroy()
})

beforeEach(() => {
  seen.length = 0
})

test('a form of the workspace reaches Next with its cookie, its body and the one origin', async () => {
  const body = 'alias=aye'
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const headers = { origin: 'http://127.0.0.1:3000', cookie: 'vigil-session=x', ...form, 'x-a': 'b' }
  const reply = await ask(gateOf(), '/team/sign-in', { method: 'POST', headers, body })
  expect(reply.status).toBe(200)
  expect(seen).toMatchObject([{ method: 'POST', url: '/team/sign-in', body, headers: { cookie: 'vigil-session=x', ...OWN } }])
  expect(seen[0]?.headers).not.toHaveProperty('x-a')
})

test('its answer sets the cookie, is kept by nobody, and runs scripts with the nonce alone', async () => {
  const { headers } = await ask(gateOf(), '/team')
  expect(headers).toMatchObject({
    'set-cookie': ['vigil-session=sealed'], 'cache-control': 'no-store', 'referrer-policy': 'same-origin',
    'x-action-redirect': '/team',
  })
  expect(headers).not.toHaveProperty('etag')
  expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${NONCE}';`)
  expect(headers['content-security-policy']).not.toMatch(/sha256|unsafe|object-src/)
})

test('a public page passes no cookie either way, and is trusted with no nonce', async () => {
  const { headers } = await ask(gateOf(), '/en', { headers: { cookie: 'vigil-session=x' } })
  expect(seen[0]?.headers).not.toHaveProperty('cookie')
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers['content-security-policy']).not.toContain('nonce')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('what is not there is told by a page of the workspace, made for whoever asks', async () => {
  const reply = await ask(gateOf(), '/team/missing', { headers: { cookie: 'vigil-session=x' } })
  expect([reply.status, reply.text]).toEqual([404, 'nothing here'])
  expect(seen[1]).toMatchObject({ url: '/team/nothing?next=%2Fteam%2Fmissing', headers: { cookie: 'vigil-session=x' } })
  expect(reply.headers['content-security-policy']).toContain(NONCE)
})

test('a page of the workspace that failed is told by another, with its status', async () => {
  const reply = await ask(gateOf(), '/team/thrown')
  expect([reply.status, reply.text]).toEqual([500, 'try again'])
})

test('a header of Next’s own that it could not read is refused before it', async () => {
  for (const state of ['x', '%E0%A4%A', '[1]', '%5B%22%22%5D', 'a'.repeat(25_000)]) {
    expect((await ask(gateOf(), '/team', { headers: { rsc: '1', 'next-router-state-tree': state } })).status).toBe(400)
  }
  const state = encodeURIComponent('["",{"children":["team",{"children":["__PAGE__",{}]}]},null,null,16]')
  expect((await ask(gateOf(), '/team', { headers: { rsc: '1', 'next-router-state-tree': state } })).status).toBe(200)
  expect(seen.map(({ headers }) => headers['next-router-state-tree'])).toEqual([state])
})

test.each<[string, string, string, Record<string, string>, number]>([
  ['a form from another site', 'POST', '/team', { origin: 'https://evil.example' }, 403],
  ['a form whose page is not named', 'POST', '/team', {}, 403],
  ['a form of a page without an origin', 'POST', '/team', { origin: 'null' }, 403],
  ['a form of the same name over https', 'POST', '/team', { origin: 'https://localhost:3000' }, 403],
  ['a change by a program elsewhere', 'DELETE', '/api/team/x', { origin: 'https://evil.example' }, 403],
  ['a form to a public page', 'POST', '/en', OWN, 405],
  ['a form to what only begins like the workspace', 'POST', '/teams', OWN, 405],
  ['a form to the public API', 'POST', '/api/v1/cases', OWN, 405],
  ['a method that nobody has', 'PROPFIND', '/team', OWN, 405],
  ['a body that says it is too large', 'POST', '/team', { ...OWN, 'content-length': '9999999' }, 413],
  ['a sign-in that is too large', 'POST', '/api/auth/callback/credentials', { ...OWN, 'content-length': '20000' }, 413],
])('%s is refused and never reaches Next', async (_what, method, path, headers, status) => {
  const reply = await ask(gateOf(), path, { method, headers })
  expect([reply.status, seen]).toEqual([status, []])
})

test('a body that turns out too large is cut off', async () => {
  const headers = { ...OWN, 'transfer-encoding': 'chunked' }
  const reply = await ask(gateOf(), '/team', { method: 'POST', headers, body: 'x'.repeat(1_100_000) })
  expect([reply.status, seen]).toEqual([413, []])
})

test('whoever leaves while they still send is told as no fault of the site', async () => {
  const gate = gateOf()
  const socket = connect(portOf(gate), '127.0.0.1')
  const arrived = once(gate, 'request')
  socket.write('POST /team HTTP/1.1\r\nhost: localhost:3000\r\norigin: http://localhost:3000\r\ncontent-length: 9\r\n\r\nalias')
  const [request] = await arrived
  socket.destroy()
  await new Promise((resolve) => request.once('close', resolve))
  await sleep(20)
  expect([reported, seen]).toEqual([[], []])
})

test.each<['open' | 'team', string, number]>([
  ['open', '/en', 200],
  ['open', '/team', 404],
  ['open', '/team/sign-in', 404],
  ['open', '/api/team/cases', 404],
  ['open', '/api/auth/csrf', 404],
  ['open', '/api/v1/cases', 200],
  ['team', '/en', 404],
  ['team', '/', 404],
  ['team', '/api/v1/cases', 404],
  ['team', '/team', 200],
  ['team', '/api/auth/csrf', 200],
  ['team', '/_next/static/a.js', 200],
  ['team', '/fonts/vazirmatn-latin.woff2', 200],
  ['team', '/readyz', 200],
])('the surface %s answers %s with %i', async (surface, path, status) => {
  expect((await ask(gateOf(surface), path)).status).toBe(status)
})
