import { Agent } from 'node:http'
import { ROUTES } from '@/lib/auth/route-registry'
import { hashPassword } from '@/lib/auth/password'
import { newToken } from '@/lib/auth/token'
import { today } from '@/lib/clock'
import type { Role } from '@/lib/domain/permissions/permissions'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { problemSchema } from '@/lib/open/problem'
import { setMode } from '@/lib/records/modes/set-mode'
import { madeBy } from '../factories/an-account'
import { takeAuthDatabase } from '../factories/take-database'
import { importInto, theAppeal } from '../integration/records/exchange'
import { actionQuestions, readActions } from '../support/fuzz/action-questions'
import { apiQuestions } from '../support/fuzz/api-questions'
import { askQuestion, type Heard, sendFrame } from '../support/fuzz/ask'
import { digestTables } from '../support/fuzz/digest-tables'
import { walk, type Walk } from '../support/fuzz/find-pages'
import { frames, SMUGGLED } from '../support/fuzz/frames'
import { formQuestions, pageQuestions } from '../support/fuzz/public-questions'
import { furnishRecord } from '../support/fuzz/record/furnish-record'
import type { Known } from '../support/fuzz/record/read-known'
import { somePaths } from '../support/fuzz/names'
import { asCommand, type Frame, type Question } from '../support/fuzz/question'
import { measureProcess, type Holding } from '../support/fuzz/watch-process'
import { wholeForms } from '../support/fuzz/whole-forms'
import { workspaceQuestions } from '../support/fuzz/workspace-questions'
import { openNest } from '../support/leaks/canary'
import { seatPeople, type Seated } from '../support/leaks/seat-people'
import { SHOWN } from '../support/leaks/stage'
import { childrenOf, type OwnSite, startOwnSite, waitUntil } from '../support/own-site'
import { openProof } from '../support/proof'

process.env.VIGIL_AS_OF = '2021-04-05'
const proof = openProof('fuzz', 'Hostile requests of every kind are no fault of the site, change no row, and take no memory.')
const AT_ONCE = 16
const WARMING = 300
/** The pools of the site, as they are by default, which grow where many ask at once and stay so. */
const POOLED = 20
/** Of each kind of page with a name in its address, so many are read for their forms. */
const MOST_ALIKE = proof.size({ short: 2, long: 6 })
/** Whoever sends as much as this may be hung up on while they still send. */
const LARGE_BYTES = 16_000

/** What stands outside the record is not told in its log, and goes on: lists before they are in it, and alerts. */
const OUTSIDE = /^(?:file\.(?:alert_|list_import|saved_mapping)|jobs\.)/

/** Left to itself, a process takes gigabytes before it looks for what it could let go. */
const HEAP = '--max-old-space-size=400'

/**
 * What a site may take more in the last third than in the one before it. In a short run its heaps still fill, and a
 * leak of a hundred kilobytes a request is more; in a long one, of two.
 */
const MOST_GROWTH_MB = proof.size({ short: 160, long: 60 })
const { dice } = proof
const { team, superuser: owner } = takeAuthDatabase()
let people: Record<Role, Seated>
let known: Known
let site: OwnSite
let workspace: Walk
let next: () => Question | Frame
/** What was asked last, and how the gate ended, should it. */
const lastAsked: (Question | Frame)[] = []
let end: string | null = null

beforeAll(async () => {
  await importInto(team, theAppeal())
  const nest = openNest()
  people = await seatPeople(owner, nest, await hashPassword(newToken()))
  known = await furnishRecord({ people, sql: team, on: today(), nest }, owner)
  const { publicKey } = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  site = await startOwnSite({
    ...process.env, VIGIL_ORIGIN: '', VIGIL_INTAKE_PUBLIC_KEY: Buffer.from(publicKey).toString('base64'), VIGIL_JOBS: 'off',
    VIGIL_CACHE_MB: '16', NODE_OPTIONS: HEAP,
  })
  site.first.once('exit', (code, signal) => {
    const asked = lastAsked.map((one) => asCommand(one, site.port)).join('\n')
    end = `the gate ended with ${signal ?? code}\n${site.said().slice(-4_000)}\nLast it was asked:\n${asked}`
  })
  next = await openQuestions()
}, 300_000)
afterAll(() => void site.first.kill('SIGTERM'))

const originOf = ({ port }: OwnSite) => `http://localhost:${port}`

/** Reads of the site what there is to ask. */
async function openQuestions(): Promise<() => Question | Frame> {
  const origin = originOf(site)
  const readAs = (headers: Record<string, string>) => async (path: string) => (await site.ask(path, headers)).text
  const named = Object.values(ROUTES).filter(({ path }) => /^\/team\/.*\[/.test(path))
  const doors = named.flatMap(({ path }) => somePaths(known, path, MOST_ALIKE))
  const { cookie } = people.administrator
  workspace = await walk(['/team', '/team/sign-in', ...doors], /^\/team/, readAs({ cookie }))
  const acting = ['/en/act', `/en/act/${SHOWN.appeal}`, '/en/follow', '/en/tell', '/en/tell/back', '/en/act/gatherings/propose']
  const act = await walk(acting, /^\/en\/(?:act|follow|tell)/, readAs({}))
  const api = JSON.parse((await site.ask('/api/v1/openapi.json')).text)
  const parts = [
    [apiQuestions(dice, api, known), 36], [pageQuestions(dice, known), 8], [formQuestions(dice, act), 15],
    [workspaceQuestions(dice, workspace, known, origin), 5], [actionQuestions(dice, workspace, known, origin), 7],
    [wellQuestions(), 2],
    [frames(dice, `localhost:${site.port}`), 27],
  ] as const
  proof.tell('forms of the workspace and of readers that were found', `${workspace.forms.length} and ${act.forms.length}`)
  return () => dice.weigh<() => Question | Frame>(parts)()
}

/** Now and then somebody asks for what is there: it has to be there in between. */
function wellQuestions(): () => Question {
  return () => {
    const [target, role] = dice.pick<[string, Role | undefined]>([
      ['/en', undefined], ['/fa/cases', undefined], ['/api/v1/map', undefined], ['/healthz', undefined], ['/team', 'volunteer'],
    ])
    return { part: 'well', method: 'GET', target, headers: {}, expected: 200, ...(role ? { role } : {}) }
  }
}

/** What is wrong with an answer to a question; null where nothing is. */
function findFault(asked: Question, { status, type, body: said }: Heard): string | null {
  const { method, target, headers, body, expected } = asked
  const bytes = target.length + Object.values(headers).join().length + (body?.length ?? 0)
  if (status === 0) return bytes > LARGE_BYTES ? null : 'no answer'
  // Two exports are made at once, and who comes third is told to wait.
  if (status === 503 && target.startsWith('/api/v1/export.') && said.includes('Other files are being made')) return null
  // Of a head in several packets, only the last is known where it is too large.
  if (status === 431 && bytes > LARGE_BYTES) return null
  if (status >= 500) return `a fault of the site, ${status}`
  if (expected !== undefined && status !== expected) return `${status} where ${expected} was due`
  if (!/^\/api\/v1(?:[/?]|$)/.test(target) || status < 400 || method === 'HEAD') return null
  const isProblem = type === 'application/problem+json' && problemSchema.safeParse(JSON.parse(said)).success
  return isProblem ? null : `${status} without a problem document`
}

function findFrameFault({ isAmbiguous }: Frame, said: string): string | null {
  const statuses = [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
  if (statuses.some((status) => status >= 500)) return `a fault of the site, ${statuses.join()}`
  const isRead = said.includes(SMUGGLED) || statuses.length > 1 || statuses.some((status) => status < 400)
  return isAmbiguous && isRead ? `a question within another was answered, ${statuses.join()}` : null
}

interface Told {
  faults: string[]
  /** How often each part was answered with each status. */
  counts: Map<string, Map<number, number>>
}

/** Asks questions until there are no more, so many at once, and notes what was wrong. Throws where the gate ends. */
async function askAll(next: () => Question | Frame | null, atOnce: number, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const client = async () => {
    for (let asked = next(); asked !== null && end === null; asked = next()) {
      if (lastAsked.push(asked) > 3 * AT_ONCE) lastAsked.shift()
      const [fault, status] = 'pieces' in asked ? await frame(asked) : await question(asked)
      const ofPart = told.counts.get(asked.part) ?? new Map<number, number>()
      told.counts.set(asked.part, ofPart.set(status, (ofPart.get(status) ?? 0) + 1))
      if (fault !== null) told.faults.push(`${asked.part}: ${fault}\n${asCommand(asked, site.port)}`)
    }
  }
  const frame = async (asked: Frame) => {
    const said = await sendFrame(site.port, asked)
    return [findFrameFault(asked, said), Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)] as const
  }
  const question = async (asked: Question) => {
    const heard = await askQuestion(site.port, agent, asked, asked.role ? people[asked.role].cookie : null)
    return [findFault(asked, heard), heard.status] as const
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  agent.destroy()
  if (end !== null) throw new Error(end)
}

/** Asks so many questions of chance. */
function askMany(count: number, told: Told): Promise<void> {
  let left = count
  return askAll(() => (left-- > 0 ? next() : null), AT_ONCE, told)
}

/** The tables that hold other rows than they did, once something was done. */
async function changedBy(run: () => Promise<void>): Promise<string[]> {
  const before = await digestTables(owner)
  await run()
  const after = await digestTables(owner)
  return Object.keys(after).filter((table) => after[table] !== before[table])
}

/** What the gate and Next hold, together. */
function measure(): Holding {
  const gate = site.first.pid ?? 0
  const all = [gate, ...childrenOf(gate)].map(measureProcess)
  const sum = (pick: (one: Holding) => number) => all.reduce((total, one) => total + pick(one), 0)
  return {
    megabytes: sum(({ megabytes }) => megabytes),
    descriptors: sum(({ descriptors }) => descriptors),
    seconds: sum(({ seconds }) => seconds),
  }
}

/** What the site wrote of faults since it began. */
function faultsInLog(): string[] {
  const lines = site.said().split('\n').filter((line) => line !== '' && !line.startsWith('Vigil answers'))
  return lines.filter((line) => !/"level":"(?:info|warn)"/.test(line))
}

test('hostile requests are answered, whatever they are, and leave everything as it was', async () => {
  const questions = proof.size({ short: 5_000, long: 100_000 })
  const told: Told = { faults: [], counts: new Map() }
  await askMany(WARMING, told)
  const [held, started] = [measure(), performance.now()]
  const sizes: number[][] = []
  const [{ seq = '0' } = {}] = await owner<{ seq: string }[]>`SELECT max(seq)::text AS seq FROM file.audit`
  const changed = await changedBy(async () => {
    for (let third = 0; third < 3; third += 1) {
      sizes[third] = []
      const watching = setInterval(() => {
        if (end === null) sizes[third]?.push(measure().megabytes)
      }, 500)
      await askMany(Math.ceil(questions / 3), told).finally(() => clearInterval(watching))
    }
  })
  const seconds = (performance.now() - started) / 1000
  const [, second = [], last = []] = sizes
  const grownMb = Math.min(...last) - Math.min(...second)
  proof.tell('requests and frames', `${questions} in ${Math.round(seconds)} s, ${AT_ONCE} at once`)
  proof.tell('seconds of a processor that the site took for them', Math.round(measure().seconds - held.seconds))
  proof.tell('of them a fault of the site, or without an answer', told.faults.length, 0)
  proof.tell('tables in which a row changed', changed.length, 0)
  proof.tell('memory of the gate and Next, before and after', `${held.megabytes} MB, ${measure().megabytes} MB`)
  proof.tell('more in the last third than in the second', `${grownMb} MB`, `less than ${MOST_GROWTH_MB} MB`)
  proof.tellTable('Answers by part and status; 0 is a connection that was closed.', tableOf(told))
  const audit = [...await owner`
    SELECT action, subject_kind, subject_id, fields FROM file.audit
    WHERE seq > ${seq} AND action <> 'appeal.export' ORDER BY seq LIMIT 10`]
  const wrong = { faults: told.faults.slice(0, 10), changed, audit, log: faultsInLog() }
  expect(wrong).toEqual({ faults: [], changed: [], audit: [], log: [] })
  expect(grownMb).toBeLessThan(MOST_GROWTH_MB)
  // Connections of visitors that are kept are closed after five seconds; those to the database are not.
  const isBack = () => measure().descriptors <= held.descriptors + POOLED
  await waitUntil(isBack, () => `${measure().descriptors} descriptors`)
  proof.tell('files and connections, before and after', `${held.descriptors}, ${measure().descriptors}`)
  const called = new Set(workspace.forms.map(({ actionId }) => actionId))
  proof.tell('actions of the workspace of which a form was found', `${called.size} of ${readActions().size}`)
  expect(called.size).toBeGreaterThan(70)
}, 3_600_000)

test('while the site is read only, whole forms of who may send them change no row, and are no fault', async () => {
  const forms = wholeForms(workspace, originOf(site))
  const [told, faultsBefore]: [Told, number] = [{ faults: [], counts: new Map() }, faultsInLog().length]
  const sendAll = async () => {
    const left = [...forms]
    await askAll(() => left.shift() ?? null, 1, told)
  }
  madeBy(await setMode('operator', { mode: 'read_only', reason: 'an invented reason' }))
  const changed = (await changedBy(sendAll)).filter((table) => !OUTSIDE.test(table))
  madeBy(await setMode('operator', { mode: 'normal', reason: 'an invented reason' }))
  // What was refused would have been taken: else nothing was shown.
  const taken = await changedBy(sendAll)
  proof.tell('whole forms, sent while the site is read only: tables in which a row changed', changed.length, 0)
  proof.tell('the same, once it is not', taken.length)
  const wrong = { faults: told.faults.slice(0, 10), changed, log: faultsInLog().slice(faultsBefore) }
  expect(wrong).toEqual({ faults: [], changed: [], log: [] })
  expect(taken.length).toBeGreaterThan(20)
}, 600_000)

function tableOf({ counts }: Told): (string | number)[][] {
  const statuses = [...new Set([...counts.values()].flatMap((one) => [...one.keys()]))].sort((a, b) => a - b)
  const lines = [...counts].map(([part, one]) => [part, ...statuses.map((status) => one.get(status) ?? '')])
  return [['part', ...statuses], ...lines]
}
