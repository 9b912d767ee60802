import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { dayOf } from '@/lib/domain/dates/day'
import { LONGEST_CHANGE_MS } from '@/lib/domain/longest-change'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { KEEP_ALIVE_MS } from '@/lib/gate/next-process'
import { openUpstream, silenceMsAt } from '@/lib/gate/upstream'
import { ask, portOf } from './ask'

const ASKED = 40
const AT_ONCE = 12

test('a connection without questions is let go long before Next closes it, so that no form is lost to that', () => {
  const { agent, desk } = openUpstream(1)
  for (const one of [agent, desk]) expect(one).toMatchObject({ options: { timeout: KEEP_ALIVE_MS / 12 } })
})

test.each([
  ['a change on which thousands of cases hang', '/team/prisons/evin', true, true],
  ['a list that is brought', '/api/team/imports', true, true],
  ['a page', '/team/prisons/evin', false, false],
  ['somebody who signs in', '/team/sign-in', true, false],
])('%s is waited for as long as the change may take, or no longer than a page', (_what, url, isSent, isLong) => {
  const question = isSent ? { url, sent: { method: 'POST', body: Buffer.alloc(0) } } : { url }
  expect(silenceMsAt(question) > LONGEST_CHANGE_MS).toBe(isLong)
})

test('of forty who ask for the workspace at once Next has twelve before it, and all are answered', async () => {
  const now = { before: 0, most: 0 }
  const behind = createServer(async (_request, response) => {
    now.before += 1
    now.most = Math.max(now.most, now.before)
    while (now.most < AT_ONCE) await sleep(5)
    // Long enough that one more would be seen.
    await sleep(50)
    now.before -= 1
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>a page</p>')
  })
  await listenOn(behind, 0)
  const upstream = openUpstream(portOf(behind))
  const origin = new URL('http://localhost:3000')
  const gate = createGate({ origin, upstream: () => upstream, today: () => dayOf(2021, 4, 5), report: () => undefined })
  await listenOn(gate, 0)
  const answers = await Promise.all(Array.from({ length: ASKED }, () => ask(gate, '/team')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(ASKED)
  expect(now.most).toBe(AT_ONCE)
  upstream.desk.destroy()
  for (const server of [gate, behind]) {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
})
