import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ACTIONS, ROUTES } from '@/lib/auth/route-registry'
import type { Access } from '@/lib/auth/routes/route-rule'
import { closeTeam } from '@/lib/db/team'
import { type Role, ROLES, roleMay } from '@/lib/domain/permissions/permissions'
import { siteUrl } from '../support/browser'
import { CANARY, CASE_KINDS, makeCaseKinds, type CaseKind, type NamedCase, useSiteDatabase } from '../support/case-kinds'
import { fieldsFor, NOT_ABOUT_CASES } from '../support/case-forms'
import { inParts } from '../support/hostile-calls'
import { cookieOf } from '../support/workspace'

/** What stands in the place of each part of an address; a part that nobody named here fails the test. */
const PARTS: Readonly<Record<string, (about: NamedCase) => string>> = {
  '/team/cases/[slug]': ({ slug }) => `/team/cases/${slug}`,
  '/api/team/cases/[slug]': ({ slug }) => `/api/team/cases/${slug}`,
  '/team/prisons/[id]': () => '/team/prisons/evin',
  '/team/sources/[id]': () => '/team/sources/appeal-2021',
  '/team/alerts/[alert]': () => '/team/alerts/1',
  '/api/team/alerts/[token]': () => `/api/team/alerts/${'a'.repeat(43)}`,
  '/team/appeals/[appeal]': () => '/team/appeals/say-where-they-are',
  '/team/gatherings/[gathering]': () => '/team/gatherings/none',
  '/team/letters/[letter]': () => '/team/letters/write-for-those-held',
  '/team/addressees/[addressee]': () => '/team/addressees/iran-judiciary-2021',
  '/api/team/tips/[tip]/pictures/[number]': () => '/api/team/tips/none/pictures/1',
  '/api/team/imports/[importing]': () => '/api/team/imports/none',
  '/team/imports/[importing]': () => '/team/imports/none',
  '/team/tips/[tip]': () => '/team/tips/none',
  '/team/merges/[one]/[other]': ({ slug }) => `/team/merges/${slug}/taghavi-nahid`,
  '/team/updates/[post]': () => '/team/updates/none',
  '/api/team/editions/[edition]/[file]': () => '/api/team/editions/none/cases.csv',
  '/team/rules/[rule]': () => '/team/rules/U01',
  '/team/rules/changes/[change]': () => '/team/rules/changes/none',
  '/team/editions/[edition]': () => '/team/editions/none',
  '/team/invitation/[token]': () => '/team/invitation/none',
  '/team/reset/[token]': () => '/team/reset/none',
}

/** The address of a route about a case: in its path, and by every parameter that our pages name one with. */
function addressOf(path: string, about: NamedCase): string {
  const named = Object.entries(PARTS).reduce((all, [part, fill]) => all.replace(part, fill(about)), path)
  if (named.includes('[')) throw new Error(`say in PARTS what stands in ${path}`)
  const { slug, eventId, caseId } = about
  const query = { case: slug, event: eventId, subjectId: caseId, q: 'invented gone', at: '2030-01-01T00:00:00Z', done: 'edited' }
  return `${named}?${new URLSearchParams(query)}`
}

/** A text without what the address itself said of a case, the longest first: one name may hold another. */
function withoutNames(text: string, about: NamedCase): string {
  const names = Object.values(about).sort((one, other) => other.length - one.length)
  return names.reduce((all, one) => all.replaceAll(one, '·'), text)
}

/** What a reader sees of an answer: no scripts, no tags, nothing that the address itself said, nothing random. */
function seenIn(text: string, about: NamedCase): string {
  const words = text.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<(?!input|option)[^>]*>/g, '\n')
  return withoutNames(words, about).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'uuid').replace(/nonce="[^"]*"|k[0-9a-f]{32}/g, '').replace(/\s+/g, ' ')
}

let cases: Record<CaseKind, NamedCase>
const cookies = new Map<Role, string>()

beforeAll(async () => {
  useSiteDatabase()
  cases = await makeCaseKinds()
  for (const role of ROLES) cookies.set(role, await cookieOf(role))
})
afterAll(closeTeam)

async function ask(path: string, kind: CaseKind, role: Role | null) {
  const cookie = role === null ? '' : (cookies.get(role) ?? '')
  const reply = await fetch(siteUrl(addressOf(path, cases[kind])), { redirect: 'manual', headers: { cookie } })
  const text = await reply.text()
  return { status: reply.status, text, seen: seenIn(text, cases[kind]), to: reply.headers.get('location') ?? '' }
}

const isDoor = (access: Access | undefined) => access === 'anyone' || access === 'half_signed_in'
const isAllowed = (role: Role, access: Access | undefined) =>
  access !== undefined && access !== 'anyone' && access !== 'half_signed_in' && roleMay(role, access)
// The log names ids to administrators for good, those of what was erased too.
const pages = Object.values(ROUTES)
  .filter(({ path, methods }) => methods.GET && !isDoor(methods.GET) && !path.includes('/team/audit'))
const table = pages.flatMap(({ path, methods }) => ROLES.map((role) => [role, path, methods.GET] as const))

/**
 * As which cases a page is asked about. Those that have a case in their address, and of the others what is shown to the
 * first role that may see it, as every kind; for the rest, whether what is restricted or gone shows.
 */
function kindsFor(role: Role | null, path: string, access: Access | undefined): readonly CaseKind[] {
  const isAboutCase = path.includes('[slug]') || path.includes('[one]')
  const isFirst = role === ROLES.find((one) => isAllowed(one, access))
  return isAboutCase || isFirst ? CASE_KINDS : ['another', 'erased', 'nonexistent']
}

test.each(table)('%s, GET %s: what was erased is what never was, and nobody reads what is restricted', async (role, path, access) => {
  const kinds = kindsFor(role, path, access)
  const asked = kinds.map(async (kind) => [kind, await ask(path, kind, role)] as const)
  const answers = Object.fromEntries(await Promise.all(asked))
  const nothing = answers.nonexistent
  for (const kind of kinds.filter((one) => one === 'erased' || one === 'tombstone')) {
    expect([kind, answers[kind]?.status, answers[kind]?.seen]).toEqual([kind, nothing?.status, nothing?.seen])
  }
  for (const { text } of Object.values(answers)) {
    expect(text).not.toContain(CANARY.another)
    expect(text).not.toContain(CANARY.erased)
    expect(text).not.toContain('Invented Gone')
  }
  if (!isAllowed(role, access)) {
    expect(Object.values(answers).map(({ status }) => status)).toEqual(kinds.map(() => 404))
    expect(new Set(Object.values(answers).map(({ seen }) => seen)).size).toBe(1)
  } else if (path.startsWith('/team/cases/[slug]')) {
    expect(kinds.map((kind) => [kind, answers[kind]?.status])).toEqual(kinds.map((kind) => {
      const isThere = kind === 'own' || kind === 'another' || kind === 'published'
      return [kind, isThere ? 200 : 404]
    }))
  } else if (!path.includes('[')) {
    expect(answers.nonexistent?.status).toBe(200)
  }
})

test.each(ROLES)('a %s who owns the case reads what is restricted there, so that the rest of this can fail', async (role) => {
  expect((await ask('/team/cases/[slug]', 'own', role)).text).toContain(CANARY.own)
  expect((await ask('/team/cases/[slug]', 'another', role)).text).toContain('Invented Another')
})

test.each(ROLES.filter((role) => roleMay(role, 'event.verify')))('what is restricted waits for no %s but the case’s own', async (role) => {
  const [hidden, never] = [await ask('/team/review', 'another', role), await ask('/team/review', 'nonexistent', role)]
  expect(hidden.seen).toBe(never.seen)
  expect((await ask('/team/review', 'own', role)).text).toContain(CANARY.own)
})

test.each(pages.map(({ path }) => path))('%s sends whoever is not signed in to the door, whatever the case', async (path) => {
  const kinds = kindsFor(null, path, 'anyone')
  const answers = await Promise.all(kinds.map(async (kind) => ({ kind, ...(await ask(path, kind, null)) })))
  expect(new Set(answers.map(({ status }) => status)).size).toBe(1)
  expect(answers[0]?.status).toBe(path.startsWith('/api/') ? 401 : 307)
  const asked = answers.map(({ kind, to }) => decodeURIComponent(to).replace(addressOf(path, cases[kind]), '·'))
  expect(new Set(asked).size).toBe(1)
})

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
})
const ids = new Map(Object.entries(manifest.parse(
  JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))).node).map(([id, one]) => [one.exportedName, id]))

const named = Object.values(ACTIONS).flatMap((names) => Object.entries(names))
const aboutCases = named.filter(([name]) => !NOT_ABOUT_CASES.includes(name))

async function call(name: string, kind: CaseKind, role: Role): Promise<string> {
  const fields = Object.entries(fieldsFor(name, cases[kind])).map(([field, value]) => [`_1_${field}`, value] as const)
  const { type, body } = inParts([...fields, ['0', '[null,"$K1"]']])
  const alone = inParts([...fields.map(([field, value]) => [field, value] as const), ['0', '["$K1"]']])
  const isAlone = ['stepAction', 'watchAction', 'decideAction', 'undoAction', 'publishDayAction'].includes(name)
  const headers = {
    origin: siteUrl(''), cookie: cookies.get(role) ?? '', 'content-type': type, 'next-action': ids.get(name) ?? '',
  }
  const sent = { method: 'POST', redirect: 'manual', headers, body: isAlone ? alone.body : body } as const
  const reply = await fetch(siteUrl('/team/help'), sent)
  const said = /^1:.*$/m.exec(seenLines(await reply.text()))?.[0] ?? ''
  const to = reply.headers.get('x-action-redirect') ?? ''
  return withoutNames(`${reply.status} ${to} ${to === '' ? said : ''}`, cases[kind])
}

function seenLines(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (uuid) => (Object.values(cases).some((one) => Object.values(one).includes(uuid)) ? uuid : 'uuid'))
}

test('every action is either about a case, with a form of it here, or said not to be', () => {
  for (const [name] of aboutCases) expect(Object.keys(fieldsFor(name, cases.own))).not.toEqual([])
  expect(NOT_ABOUT_CASES.filter((name) => !named.some(([one]) => one === name))).toEqual([])
})

test.each(ROLES.flatMap((role) => aboutCases.map(([name, access]) => [role, name, access] as const)))(
  '%s, %s: answered alike for what was erased and for what never was', async (role, name, access) => {
    const never = await call(name, 'nonexistent', role)
    for (const kind of ['erased', 'tombstone'] as const) expect([kind, await call(name, kind, role)]).toEqual([kind, never])
    if (isAllowed(role, access)) return
    for (const kind of ['own', 'another', 'published'] as const) expect([kind, await call(name, kind, role)]).toEqual([kind, never])
  })

/** Actions on one event, which is restricted. */
const aboutEvents = aboutCases.filter(([name]) => 'event' in fieldsFor(name, { caseId: '', slug: '', eventId: '' }))

test.each(ROLES.flatMap((role) => aboutEvents.map(([name]) => [role, name] as const)))(
  '%s, %s: an event that is restricted is answered as none', async (role, name) => {
    expect(await call(name, 'another', role)).toBe(await call(name, 'nonexistent', role))
  })
