import { today } from '@/lib/clock'
import { ROLES } from '@/lib/domain/permissions/permissions'
import { approveEdition } from '@/lib/editions/approve-edition'
import { askEdition } from '@/lib/editions/ask-edition'
import { withdrawEdition } from '@/lib/editions/withdraw-edition'
import { LOCALES } from '@/lib/i18n/locales'
import { setMode } from '@/lib/records/modes/set-mode'
import { importInto, theAppeal } from '../integration/records/exchange'
import { madeBy } from '../factories/an-account'
import { anEditionKey, sealOfMade, workOnce } from '../factories/an-edition'
import { takeAuthDatabase } from '../factories/take-database'
import { askSite, crawlSite, type Told } from '../support/leaks/ask-site'
import { findCanaries, openNest, STEM } from '../support/leaks/canary'
import { openLeaksSite, METRICS_TOKEN, publishAnew } from '../support/leaks/open-leaks-site'
import { OUTPUT_FORMS, type OutputForm, REFUSED } from '../support/leaks/output-forms'
import { plantBareRows } from '../support/leaks/plant-bare-rows'
import { plantRows } from '../support/leaks/plant-rows'
import { hiddenFrom, walkWorkspace } from '../support/leaks/walk-workspace'
import { readAllOf, readReplicated } from '../support/leaks/read-copies'
import { seatPeople } from '../support/leaks/seat-people'
import { sendPublicMail } from '../support/leaks/send-public-mail'
import { setStage, SHOWN, type Shown, type Stage } from '../support/leaks/stage'
import { CONTROL, showControl } from '../support/leaks/show-control'
import { sweepColumns } from '../support/leaks/sweep'
import { openProof } from '../support/proof'

process.env.VIGIL_AS_OF = '2021-04-05'
const proof = openProof(
  'leaks', 'Words are planted at random in every private field that the catalogue knows, and looked for wherever anything goes out.')
const { dice } = proof
const isLong = proof.size({ short: 0, long: 1 }) === 1
// Long, it reads some thousand pages.
jest.setTimeout(isLong ? 1_200_000 : 240_000)
const TOTAL = proof.size({ short: 400, long: 2000 })
const nest = openNest()
const key = anEditionKey()
const { team, open, superuser } = takeAuthDatabase()

let stage: Stage
let shown: Shown
let site: Awaited<ReturnType<typeof openLeaksSite>>
let names: Readonly<Record<string, string>>
let before: Map<string, Told>
const painted = new Map<string, string>()
let bytes = 0

beforeAll(async () => {
  await importInto(team, theAppeal())
  stage = { people: await seatPeople(superuser, nest), sql: team, on: today(), nest }
  shown = await setStage(stage)
  site = await openLeaksSite(superuser)
  names = {
    PERSON: SHOWN.slug, PRISON: SHOWN.prison, APPEAL: SHOWN.appeal, LETTER: SHOWN.letter, POST: SHOWN.post,
    GATHERING: shown.gathering,
  }
  before = await crawlSite(site.origin, entrances(), isLong)
  for (const path of ['/en/cases/PERSON/card.png', '/en/act/APPEAL/card.png'].map((one) => address(one, 'en'))) {
    painted.set(path, (await askSite(site.origin, path)).body)
  }
  await plantRows(stage, shown, superuser)
})
afterAll(() => site.close())

/** An address of a form in one language. */
function address(path: string, locale: string): string {
  return Object.entries({ ...names, LL: locale }).reduce((all, [name, value]) => all.replace(name, value), path)
}

/** Addresses of a form: one by chance, in a language of chance, or all of them in all. */
function addressesOf({ paths }: OutputForm): string[] {
  const one = paths[dice.between(0, paths.length - 1)] ?? ''
  const locale = LOCALES[dice.between(0, LOCALES.length - 1)] ?? 'en'
  const languages = isLong ? LOCALES : [locale]
  return [...new Set((isLong ? paths : [one]).flatMap((path) => languages.map((each) => address(path, each))))]
}

const isLate = ({ paths }: OutputForm) => paths.some((path) => path.includes('EDITION'))
const entrances = () => OUTPUT_FORMS.filter((one) => !isLate(one)).flatMap(addressesOf)

/** The canaries in what was answered, each with where it was planted. */
function sightings(path: string, { head, body }: Told): string[] {
  bytes += head.length + body.length
  return findCanaries(`${head}\n${body.replaceAll(path, '')}`).map((found) => `${found} (${nest.placeOf(found)}) at ${path}`)
}

const seen = (answers: ReadonlyMap<string, Told>) => [...answers].flatMap(([path, told]) => sightings(path, told))

const NONSENSE = 'nobody-7351-00042'

async function askAll(paths: readonly string[], init?: RequestInit): Promise<Map<string, Told>> {
  const answers = new Map<string, Told>()
  for (const path of paths) answers.set(path, await askSite(site.origin, path, init))
  return answers
}

function sample<Item>(items: readonly Item[], size: number): Item[] {
  const mixed = items.map((item) => [dice.next(), item] as const).sort(([a], [b]) => a - b)
  return mixed.slice(0, size).map(([, item]) => item)
}

const bytesOf = (write: (code: number) => string) => [...Buffer.from(CONTROL)].map(write).join('')

test.each<[string, string]>([
  ['as it is', `a ${CONTROL} b`],
  ['in capitals', CONTROL.toUpperCase()],
  ['without its hyphens', CONTROL.replaceAll('-', ' ')],
  ['for an address', bytesOf((code) => `%${code.toString(16)}`)],
  ['for HTML', bytesOf((code) => `&#${code};`)],
  ['for HTML in hex', bytesOf((code) => `&#x${code.toString(16)};`)],
  ['for JSON', bytesOf((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
  ['as bytes of Postgres', `\\x${Buffer.from(CONTROL).toString('hex')}`],
  ['in base64', Buffer.from(CONTROL).toString('base64')],
  ['in base64, after one byte', Buffer.from(`a${CONTROL}`).toString('base64')],
  ['in base64 of an address, after two', Buffer.from(`ab${CONTROL} and more`).toString('base64url')],
  ['as UTF-16', Buffer.from(CONTROL, 'utf16le').toString('latin1')],
  ['backwards', [...CONTROL].toReversed().join('')],
])('a canary is found %s', (_way, written) => {
  expect(findCanaries(written).length).toBeGreaterThan(0)
  expect(findCanaries(written.slice(0, written.length / 4))).toEqual([])
})

/** A painted picture has no words: it is another one, which shows that the bytes compared above say something. */
function isPaintedAnew(path: string, { body }: Told): boolean {
  return path.endsWith('.png') && body !== painted.get(path)
}

test('in the workspace nobody reads what their role may not', async () => {
  const counts: string[] = []
  for (const role of ROLES) {
    const most = proof.size({ short: 10, long: 100 })
    const walked = await walkWorkspace(site.origin, stage.people[role].cookie, { dice, most })
    expect([role, [...walked].filter(([, { status }]) => status >= 500).map(([path]) => path)]).toEqual([role, []])
    const found = [...walked].flatMap(([path, { body }]) =>
      findCanaries(body).map((one) => ({ path, place: nest.placeOf(one) })))
    expect([role, found.filter(({ place }) => hiddenFrom(role, place))]).toEqual([role, []])
    // They do read much that readers may not, so that the rest of this can fail.
    expect(found.length).toBeGreaterThan(5)
    counts.push(`${role} ${walked.size}`)
  }
  proof.tell('pages of the workspace read', counts.join(', '))
})

describe('with canaries in every private column', () => {
  let after: Map<string, Told>

  beforeAll(async () => {
    await plantBareRows(stage, shown, superuser)
    const sweep = await sweepColumns(superuser, nest, dice, TOTAL)
    expect(sweep.empty).toEqual([])
    await publishAnew(team, today())
    await site.forgetAll()
    // Where each page is as it was, so are its links: the same addresses, and none that comes of another order.
    after = await crawlSite(site.origin, [...before.keys()], false)
    proof.tell('canaries planted', nest.count(), TOTAL)
    proof.tell('private columns that hold one', sweep.planted.size)
    proof.tell('columns in which the database takes no words', sweep.refused.length)
  })

  test('no form shows one, and no word and no count moves', () => {
    expect(seen(after)).toEqual([])
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    for (const [path, told] of after) expect([path, told]).toEqual([path, before.get(path)])
    expect([...after.values()].filter(({ status }) => status >= 500)).toEqual([])
    proof.tell('addresses of the public site read, before and after', after.size)
  })

  test.each<[string, Record<string, string>, string]>([
    ['asked as React asks', { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' }, 'GET'],
    ['asked as React looks ahead', { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/en' }, 'GET'],
    ['asked for as data', { accept: 'application/json, text/x-component' }, 'GET'],
    ['asked for the headers alone', {}, 'HEAD'],
    ['asked for a part', { range: 'bytes=0-99999' }, 'GET'],
    ['asked with a change', { 'next-action': '0'.repeat(42) }, 'POST'],
  ])('%s, an address tells no more', async (_way, headers, method) => {
    const all = [...entrances(), ...REFUSED.map((path) => address(path, 'en')), `/en/cases/${STEM}-person`]
    const chosen = sample(all, proof.size({ short: 12, long: 80 }))
    expect(seen(await askAll(chosen, { headers, method }))).toEqual([])
  })

  test('what is refused says no more than that', async () => {
    const refused = await askAll(REFUSED.map((path) => address(path, 'fa')))
    expect(seen(refused)).toEqual([])
    expect([...refused].filter(([, { status }]) => status < 300 || status >= 500)).toEqual([])
    proof.tell('refusals read', refused.size)
  })

  test.each(['/en/cases?q=', '/api/v1/cases?q=', '/api/v1/timeline?q=', '/en/timeline?q=', '/en/cases?prison=', '/api/v1/cases?prison='])(
    '%s answers a canary as it answers another word that stands nowhere', async (path) => {
      for (let times = proof.size({ short: 1, long: 8 }); times > 0; times -= 1) {
        const sought = nest.nth(dice.between(1, nest.count()))
        const [told, other] = [await askSite(site.origin, path + sought), await askSite(site.origin, path + NONSENSE)]
        expect([path, told.status, told.body.replaceAll(sought, NONSENSE)]).toEqual([path, other.status, other.body])
      }
    })

  test('what can be read as vigil_open, and what is sent to a replica, holds none', async () => {
    const [readable, sent] = [await readAllOf(open), await readReplicated(superuser)]
    expect([...sent.keys()].filter((name) => !name.startsWith('open.'))).toEqual([])
    expect([...readable.keys()].filter((name) => !name.startsWith('open.'))).toEqual([])
    for (const [name, rows] of [...readable, ...sent]) expect(sightings(name, { status: 0, head: '', body: rows })).toEqual([])
    proof.tell('tables that can be copied', sent.size)
  })

  test('what readers are written holds none', async () => {
    const mail = await sendPublicMail()
    expect(mail.length).toBeGreaterThanOrEqual(3 * LOCALES.length)
    expect(mail.flatMap((body) => sightings('mail', { status: 0, head: '', body }))).toEqual([])
    proof.tell('messages to readers', mail.length)
  })

  test('an edition holds none, nor does what is said of one that was taken back, nor a site that is closed', async () => {
    const { number } = madeBy(await askEdition(stage.people.administrator.viewer, today()))
    await workOnce(key)
    madeBy(await approveEdition(stage.people.reviewer.viewer, { number, seal: await sealOfMade(number) }))
    await workOnce(key)
    names = { ...names, EDITION: number }
    await site.forgetAll()
    const editions = OUTPUT_FORMS.filter(isLate).flatMap(addressesOf)
    const issued = await askAll(editions)
    expect(seen(issued)).toEqual([])
    expect([...issued].filter(([, { status }]) => status !== 200)).toEqual([])
    proof.tell('files and pages of editions read', issued.size)
  })

  test('what is meant for readers is found in every form, so that all of this can fail', async () => {
    await showControl(superuser)
    await site.forgetAll()
    const blind: string[] = []
    for (const one of OUTPUT_FORMS.filter(({ isFixed }) => !isFixed)) {
      let finds = false
      for (const path of one.paths.map((each) => address(each, 'en'))) {
        const told: Told | null = finds ? null : await askSite(site.origin, path)
        finds ||= told?.status === 200 && (findCanaries(told.body).includes(CONTROL) || isPaintedAnew(path, told))
      }
      if (!finds) blind.push(one.name)
    }
    expect(blind).toEqual([])
    const [readable, sent] = [await readAllOf(open), await readReplicated(superuser)]
    for (const rows of [readable, sent]) expect(findCanaries([...rows.values()].join('\n'))).toContain(CONTROL)
    proof.tell('forms in which a canary that is public is found', OUTPUT_FORMS.filter(({ isFixed }) => !isFixed).length - blind.length)
  })

  test('what is gone, a site that is closed, its log and its numbers hold none', async () => {
    const { EDITION: number = '' } = names
    madeBy(await withdrawEdition(stage.people.reviewer.viewer, { number }, today()))
    await site.forgetAll()
    const gone = await askAll(OUTPUT_FORMS.filter(({ name }) => name === 'files of editions').flatMap(addressesOf))
    expect([...gone].filter(([, { status }]) => status !== 410)).toEqual([])
    madeBy(await setMode('operator', { mode: 'closed', reason: `Said ${nest.lay('reason of closing')}` }))
    await site.forgetAll()
    const closed = await askAll([address('/LL', 'es'), '/api/v1/cases', '/embed/map', '/sitemap.xml'])
    expect([...closed].filter(([, { status }]) => status !== 503)).toEqual([])
    const numbers = await askSite(site.origin, '/api/team/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    expect(numbers.body).toContain('vigil_http_answers_total')
    const said = { status: 0, head: '', body: site.said() }
    const found = [...seen(gone), ...seen(closed), ...sightings('/api/team/metrics', numbers), ...sightings('log', said)]
    expect(found).toEqual([])
    proof.tell('bytes searched, in ten ways to write a word down', bytes)
    proof.tell('canaries found', found.length, 0)
  })
})
