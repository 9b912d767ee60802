import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { ACTIONS } from '@/lib/auth/route-registry'
import { openBrowser, siteUrl } from '../support/browser'
import { called, HOSTILE_CALLS, hostileForms, inParts, type Posted } from '../support/hostile-calls'
import { signedIn } from '../support/workspace'

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
})

/** What Next made of the actions: the reference of each, and a page that it can be called at. */
const actions = Object.entries(
  manifest.parse(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))).node,
).map(([id, { exportedName, workers }]) => ({ id, name: exportedName, page: addressOf(Object.keys(workers)[0] ?? '') }))

function addressOf(worker: string): string {
  return worker.replace(/^app/, '').replace(/\/page$/, '')
    .replace('[slug]', 'raoof-mehran').replace('[token]', 'none').replace('[id]', 'evin')
}

/** These act by being called alone: they end the session that asks. */
const ENDING = ['signOutAction', 'signOutEverywhereAction']

let browser: Browser
let cookie: string

beforeAll(async () => {
  browser = await openBrowser()
  const context = await signedIn(browser, 'administrator')
  cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await context.close()
})
afterAll(() => browser.close())

async function post(path: string, { type, body }: Posted, headers: Record<string, string> = {}): Promise<number> {
  const sent = { origin: siteUrl(''), cookie, 'content-type': type, ...headers }
  const reply = await fetch(siteUrl(path), { method: 'POST', redirect: 'manual', headers: sent, body })
  await reply.arrayBuffer()
  return reply.status
}

/** The number of the newest entry of the audit log: whatever changes anything adds one. */
async function readLog(): Promise<string> {
  const text = await (await fetch(siteUrl('/team/audit'), { headers: { cookie } })).text()
  const [, newest] = /<td>(\d+)<\/td>/.exec(text) ?? []
  if (newest === undefined) throw new Error('the log shows no entry')
  return newest
}

const signIn = () => actions.find(({ name }) => name === 'signInAction')?.id ?? ''

test('every action of the registry is called here', () => {
  const registered = Object.values(ACTIONS).flatMap((names) => Object.keys(names))
  expect(actions.map(({ name }) => name).sort()).toEqual(registered.sort())
})

test('a call that no page sends is a 4xx for the same action, whatever is wrong with it, and changes nothing', async () => {
  const before = await readLog()
  for (const [what, posted] of HOSTILE_CALLS) {
    const status = await post('/team/sign-in', posted, { 'next-action': signIn() })
    expect([what, status]).toEqual([what, posted.type.startsWith('multipart') || posted.type.startsWith('text') ? 400 : 415])
  }
  expect(await readLog()).toEqual(before)
})

test('so is a form without a script that names its action in another way than React', async () => {
  const before = await readLog()
  for (const [what, posted] of hostileForms(signIn())) {
    expect([what, await post('/team/sign-in', posted)]).toEqual([what, 400])
  }
  expect(await readLog()).toEqual(before)
})

/** Calls that can be read and mean nothing: without a form, with another thing in its place, with senseless fields. */
const SENSELESS: readonly (readonly [string, Posted])[] = [
  ['nothing', called('[]')], ['null', called('[null,null]')], ['objects', called('[{},{}]')], ['texts', called('["x","y"]')],
  ['numbers', called('["$NaN","$-0"]')], ['instants', called('["$D2021","$D2021"]')], ['lists', called('[[],[[[]]]]')],
  ['a form first', inParts([['_1_a', 'x'], ['0', '["$K1"]']])], ['an empty form', inParts([['0', '[null,"$K1"]']])],
  ['files', inParts([['_1_caseId', 'x', 'a.txt'], ['_1_alias', 'x', 'b.txt'], ['_1_note', '', 'c.txt'], ['0', '[null,"$K1"]']])],
  ['doubles', inParts([['_1_caseId', 'a'], ['_1_caseId', 'b'], ['_1_event', 'a'], ['_1_event', 'b'], ['0', '[{},"$K1"]']])],
  ['strange names', inParts([['_1___proto__', 'x'], ['_1_constructor', 'y'], ['_1_toString', 'z'], ['0', '[null,"$K1"]']])],
  ['strange texts', inParts([
    ['_1_caseId', '\u202e'], ['_1_slug', '../..'], ['_1_version', '1e999'], ['_1_date', '9'.repeat(5000)],
    ['_1_token', 'x'], ['_1_nameLatin', '\u0001'], ['_1_intent', 'look'], ['0', '[null,"$K1"]'],
  ])],
]

const lasting = actions.filter(({ name }) => !ENDING.includes(name))

test.each(lasting)('$name survives whatever can be read and means nothing', async ({ id, page }) => {
  const before = await readLog()
  for (const [what, posted] of SENSELESS) {
    const status = await post(page, posted, { 'next-action': id })
    expect([what, status < 500 ? 'no fault' : status]).toEqual([what, 'no fault'])
  }
  expect(await readLog()).toEqual(before)
})

test.each(actions)('$name is shut to whoever is not signed in, or says where from', async ({ id, page }) => {
  const before = await readLog()
  const form = inParts([['_1_a', 'x'], ['0', '[null,"$K1"]']])
  expect(await post(page, form, { 'next-action': id, cookie: '' })).toBeLessThan(500)
  expect(await post(page, form, { 'next-action': id, origin: 'https://elsewhere.example' })).toBe(403)
  expect(await post(page, form, { 'next-action': id, origin: 'null' })).toBe(403)
  expect(await readLog()).toEqual(before)
})

test.each(['', 'x', 'then', 'toString', '__proto__', 'ab'.repeat(21), 'AB'.repeat(21), 'a'.repeat(5000)])(
  'the reference %j is refused', async (name) => {
    const status = await post('/team/sign-in', called('[]'), { 'next-action': name })
    expect(status === 400 || status === 409).toBe(true)
  })

test('an action is no fault where its page is none, or another', async () => {
  expect(await post('/team/nowhere', called('[]'), { 'next-action': signIn() })).toBe(404)
  expect(await post('/team/help', called('[null,null]'), { 'next-action': signIn() })).toBeLessThan(500)
})

test.each<[string, number]>([['PUT', 415], ['PATCH', 415], ['DELETE', 415], ['OPTIONS', 405]])('%s of a page is %i', async (method, status) => {
  expect((await fetch(siteUrl('/team/sign-in'), { method, headers: { origin: siteUrl('') } })).status).toBe(status)
})

test.each(['x', '%E0%A4%A', '[1]', '%5B%22%22%5D', encodeURIComponent('["",{"a":["b",{"c":1}]}]')])(
  'pages that the client says it shows, %j, are refused where they are none', async (state) => {
    const reply = await fetch(siteUrl('/team/sign-in?_rsc=x'), { headers: { rsc: '1', 'next-router-state-tree': state } })
    expect(reply.status).toBe(400)
  })
