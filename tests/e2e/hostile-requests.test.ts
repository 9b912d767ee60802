import { ACTIONS } from '@/lib/auth/route-registry'
import { siteUrl } from '../support/browser'
import { readActions } from '../support/fuzz/action-questions'
import { called, inParts, type Posted } from '../support/hostile-calls'
import { mintCookie } from '../support/mint-cookie'
import { endSeeding } from '../support/seed'

// What comes at random is tests/proofs/fuzz.test.ts; here each action is called, and each address asked, by name.
const actions = [...readActions()].map(([id, name]) => ({ id, name }))

/** These act by being called alone: they end the session that asks. */
const ENDING = ['signOutAction', 'signOutEverywhereAction']

let cookie: string
let before: string
let forget: () => Promise<void>

beforeAll(async () => {
  ({ cookie, forget } = await mintCookie('administrator'))
  before = await readLog()
})
afterAll(async () => {
  await forget()
  await endSeeding()
})

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

/** Calls that can be read and mean nothing: without a form, with another thing in its place, with senseless fields. */
const SENSELESS: readonly (readonly [string, Posted])[] = [
  ['nothing', called('[]')], ['objects', called('[{},{}]')],
  ['doubles', inParts([['_1_caseId', 'a'], ['_1_caseId', 'b'], ['_1_event', 'a'], ['_1_event', 'b'], ['0', '[{},"$K1"]']])],
  ['strange texts', inParts([
    ['_1_caseId', '\u202e'], ['_1_slug', '../..'], ['_1_version', '1e999'], ['_1_date', '9'.repeat(5000)],
    ['_1_token', 'x'], ['_1_nameLatin', '\u0001'], ['_1_intent', 'look'], ['0', '[null,"$K1"]'],
  ])],
]

test.each(actions)('$name survives what means nothing, and is shut to whoever is not signed in or says where from', async ({ id, name }) => {
  const senseless = ENDING.includes(name) ? [] : SENSELESS
  const statuses = await Promise.all(senseless.map(([, posted]) => post('/team/help', posted, { 'next-action': id })))
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  const form = inParts([['_1_a', 'x'], ['0', '[null,"$K1"]']])
  expect(await post('/team/help', form, { 'next-action': id, cookie: '' })).toBeLessThan(500)
  expect(await post('/team/help', form, { 'next-action': id, origin: 'https://elsewhere.example' })).toBe(403)
})

test('none of that changed anything', async () => {
  expect(await readLog()).toEqual(before)
})

test.each(['', 'x', 'then', 'toString', '__proto__', 'ab'.repeat(21), 'AB'.repeat(21), 'a'.repeat(5000)])(
  'the reference %j is refused', async (name) => {
    const status = await post('/team/sign-in', called('[]'), { 'next-action': name })
    expect(status === 400 || status === 409).toBe(true)
  })

test('a field that no part may hold in its head is refused before Next reads it', async () => {
  const posted = inParts([['_1_\u0001', 'x'], ['0', '[null,"$K1"]']])
  expect(await post('/team/sign-in', posted, { 'next-action': signIn() })).toBe(400)
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
