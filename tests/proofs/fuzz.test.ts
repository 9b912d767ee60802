import { Agent } from 'node:http'
import { connect, type Sql } from '@/lib/db/connect'
import { type Role, ROLES } from '@/lib/domain/permissions/permissions'
import { problemSchema } from '@/lib/open/problem'
import { actionQuestions, readActions } from '../support/fuzz/action-questions'
import { apiQuestions } from '../support/fuzz/api-questions'
import { askQuestion, type Heard, sendFrame } from '../support/fuzz/ask'
import { digestTables } from '../support/fuzz/digest-tables'
import { walk } from '../support/fuzz/find-pages'
import { frames, SMUGGLED } from '../support/fuzz/frames'
import { formQuestions, pageQuestions } from '../support/fuzz/public-questions'
import { asCommand, type Frame, type Question } from '../support/fuzz/question'
import { measureProcess, type Holding } from '../support/fuzz/watch-process'
import { workspaceQuestions } from '../support/fuzz/workspace-questions'
import { mintCookie } from '../support/mint-cookie'
import { childrenOf, type OwnSite, startOwnSite, waitUntil } from '../support/own-site'
import { openProof } from '../support/proof'
import { endSeeding } from '../support/seed'

const AT_ONCE = 16
const WARMING = 300
/** Whoever sends as much as this may be hung up on while they still send. */
const LARGE_BYTES = 16_000

/** Left to itself, a process takes gigabytes before it looks for what it could let go. */
const HEAP = '--max-old-space-size=400'

const proof = openProof('fuzz', 'Hostile requests of every kind are no fault of the site, change no row, and take no memory.')
/**
 * What a site may take more in the last third than in the one before it. In a short run its heaps still fill, and a
 * leak of a hundred kilobytes a request is more; in a long one, of two.
 */
const MOST_GROWTH_MB = proof.size({ short: 160, long: 60 })
const { dice } = proof
const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
const owner: Sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
const cookies = new Map<Role, string>()
const endings: (() => Promise<void>)[] = []
let site: OwnSite
let tries: string[]
let next: () => Question | Frame

beforeAll(async () => {
  site = await startOwnSite({ ...process.env, ...settings, VIGIL_JOBS: 'off', VIGIL_CACHE_MB: '16', NODE_OPTIONS: HEAP })
  for (const role of ROLES) {
    const { cookie, forget } = await mintCookie(role)
    cookies.set(role, cookie)
    endings.push(forget)
  }
  tries = (await owner<{ key: string }[]>`SELECT key FROM file.rate_limit`).map(({ key }) => key)
  next = await openQuestions()
}, 120_000)
afterAll(async () => {
  site.first.kill('SIGTERM')
  for (const end of endings) await end()
  // Whoever tries to sign in after us is not to wait for what we tried.
  await owner`DELETE FROM file.rate_limit WHERE key <> ALL (${tries})`
  await Promise.all([owner.end(), endSeeding()])
})

/** Reads of the site what there is to ask. */
async function openQuestions(): Promise<() => Question | Frame> {
  const origin = `http://localhost:${site.port}`
  const readAs = (headers: Record<string, string>) => async (path: string) => (await site.ask(path, headers)).text
  const doors = ['/team', '/team/account', '/team/sign-in']
  const workspace = await walk(doors, /^\/team/, readAs({ cookie: cookies.get('administrator') ?? '' }))
  const acting = ['/en/act', '/en/follow', '/en/tell', '/en/tell/back', '/en/act/gatherings/propose']
  const act = await walk(acting, /^\/en\/(?:act|follow|tell)/, readAs({}))
  const api = JSON.parse((await site.ask('/api/v1/openapi.json')).text)
  const parts = [
    [apiQuestions(dice, api), 36], [pageQuestions(dice), 8], [formQuestions(dice, act), 15], [wellQuestions(), 2],
    [workspaceQuestions(dice, workspace, origin), 5], [actionQuestions(dice, workspace, origin), 7],
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

/** Asks so many questions, so many at once, and notes what was wrong. */
async function askMany(count: number, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let left = count
  const client = async () => {
    while (left-- > 0) {
      const asked = next()
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
    const heard = await askQuestion(site.port, agent, asked, asked.role ? (cookies.get(asked.role) ?? null) : null)
    return [findFault(asked, heard), heard.status] as const
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  agent.destroy()
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
  const before = await digestTables(owner)
  const [held, started] = [measure(), performance.now()]
  const sizes: number[][] = []
  for (let third = 0; third < 3; third += 1) {
    sizes[third] = []
    const watching = setInterval(() => sizes[third]?.push(measure().megabytes), 500)
    await askMany(Math.ceil(questions / 3), told)
    clearInterval(watching)
  }
  const seconds = (performance.now() - started) / 1000
  const [, second = [], last = []] = sizes
  const grownMb = Math.min(...last) - Math.min(...second)
  proof.tell('requests and frames', `${questions} in ${Math.round(seconds)} s, ${AT_ONCE} at once`)
  proof.tell('seconds of a processor that the site took for them', Math.round(measure().seconds - held.seconds))
  proof.tell('of them a fault of the site, or without an answer', told.faults.length, 0)
  const after = await digestTables(owner)
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  proof.tell('tables in which a row changed', changed.length, 0)
  proof.tell('memory of the gate and Next, before and after', `${held.megabytes} MB, ${measure().megabytes} MB`)
  proof.tell('more in the last third than in the second', `${grownMb} MB`, `less than ${MOST_GROWTH_MB} MB`)
  proof.tellTable('Answers by part and status; 0 is a connection that was closed.', tableOf(told))
  const wrong = { faults: told.faults.slice(0, 10), changed, log: faultsInLog() }
  expect(wrong).toEqual({ faults: [], changed: [], log: [] })
  expect(grownMb).toBeLessThan(MOST_GROWTH_MB)
  // Connections that are kept are closed after five seconds.
  await waitUntil(() => measure().descriptors <= held.descriptors, () => `${measure().descriptors} descriptors`)
  proof.tell('files and connections, before and after', `${held.descriptors}, ${measure().descriptors}`)
  expect(readActions().size).toBeGreaterThan(100)
}, 3_600_000)

function tableOf({ counts }: Told): (string | number)[][] {
  const statuses = [...new Set([...counts.values()].flatMap((one) => [...one.keys()]))].sort((a, b) => a - b)
  const lines = [...counts].map(([part, one]) => [part, ...statuses.map((status) => one.get(status) ?? '')])
  return [['part', ...statuses], ...lines]
}
