import { setTimeout as sleep } from 'node:timers/promises'
import { putLoad } from '../bench/delivery/put-load'
import type { LoadResult } from '../bench/delivery/load-client'
import { memoryOf, type Started, startProgram, startSite } from '../bench/delivery/start-processes'
import { p99Of, tellLoad } from '../bench/delivery/tell-load'
import { takeAuthDatabase } from '../factories/take-database'
import { importInto, theAppeal } from '../integration/records/exchange'
import { inventAttempts, type Targets } from '../support/attack/bodies'
import { startGuessing, type Guessed } from '../support/attack/guessers'
import { aColleague, joinAnew, signInAnew, signInBefore, signInThere, type Colleague } from '../support/attack/people'
import { type ProcessorTime, processorTimeOf, tellCost, usedBetween } from '../support/attack/processor-time'
import { openProof } from '../support/proof'

const PER_SECOND = 200
const PATHS = ['/en', '/fa', '/en/cases', '/en/cases/raoof-mehran']
const READERS = { paths: PATHS, connections: 20, rate: 300 }
/** Two passwords are hashed at once, at 64 MiB each; the rest is what answers leave. */
const MOST_MEMORY_MB = 400

const proof = openProof('attack', 'Strangers try to sign in 200 times a second, with invented and with real names, while '
  + 'readers read and people who work here come to work, on one instance with both surfaces.')
const { team } = takeAuthDatabase()
const seconds = proof.size({ short: 7, long: 60 })
let site: Started
let bare: Started
let origin = ''
let people: Record<'volunteer' | 'reviewer' | 'administrator' | 'target', Colleague>
/** How long each sign-in took. */
const tookMs: Record<string, number[]> = {}
const idle: Record<'ours' | 'bare', LoadResult[]> = { ours: [], bare: [] }
/** What readers cost in as long as they read at once. */
let reading: ProcessorTime

beforeAll(async () => {
  await importInto(team, theAppeal())
  site = await startSite({ VIGIL_SURFACE: 'both', VIGIL_JOBS: 'off', VIGIL_AS_OF: '2021-04-05' })
  origin = `http://localhost:${site.port}`
  bare = await startProgram('bare-server', String(site.port), ...PATHS)
  const [volunteer, reviewer, administrator, target] = await Promise.all(
    (['volunteer', 'reviewer', 'administrator', 'volunteer'] as const).map((role) => aColleague(origin, role)))
  if (!volunteer || !reviewer || !administrator || !target) throw new Error('nobody is there')
  people = { volunteer, reviewer, administrator, target }
  // Two have signed in from where they sit, once, before the attack.
  await Promise.all([signInBefore(volunteer), signInBefore(target)])
  // What is asked for first is made first, and not counted.
  for (const server of ['ours', 'bare'] as const) await read(server, [], 1)
  for (let round = 0; round < proof.size({ short: 1, long: 8 }); round += 1) {
    const began = await processorTimeOf(site, team)
    await read('ours', idle.ours, 2)
    reading = usedBetween(began, await processorTimeOf(site, team))
    await read('bare', idle.bare, 2)
  }
}, 300_000)
afterAll(async () => {
  await Promise.all([site.stop(), bare.stop()])
})

async function read(server: 'ours' | 'bare', into: LoadResult[], forSeconds: number): Promise<void> {
  into.push(await putLoad({ port: (server === 'ours' ? site : bare).port, ...READERS, seconds: forSeconds }))
}

async function clock(what: string, task: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await task()
  ;(tookMs[what] ??= []).push(performance.now() - began)
}

interface Attacked {
  guessed: Guessed
  ours: LoadResult[]
  bare: LoadResult[]
  /** Of the gate and of the Next behind it, when both together held most. */
  grownMb: [number, number]
  used: ProcessorTime
}

/** Attacks, and lets everybody read and come to work meanwhile. */
async function attack(targets: Targets, arrive: () => Promise<void>): Promise<Attacked> {
  const attempts = await inventAttempts(origin, proof.dice, targets)
  const [before, began] = [memoryOf(site), await processorTimeOf(site, team)]
  let [isOver, most] = [false, before]
  const guesses = { port: site.port, ...attempts, perSecond: PER_SECOND, seconds }
  const guessing = startGuessing(guesses).finally(() => (isOver = true))
  const watching = (async () => {
    for (; !isOver; await sleep(250)) most = [most, memoryOf(site)].sort((a, b) => sum(b) - sum(a))[0] ?? most
  })()
  await sleep(1_000)
  const [ours, beside]: [LoadResult[], LoadResult[]] = [[], []]
  const readers = (async () => {
    for (let round = 0; !isOver; round += 1) await (round % 2 === 0 ? read('ours', ours, 2) : read('bare', beside, 2))
  })()
  const over = Promise.all([guessing, watching, readers])
  await arrive().finally(() => over)
  const [guessed] = await over
  const used = usedBetween(began, await processorTimeOf(site, team))
  return { guessed, ours, bare: beside, grownMb: [most[0] - before[0], most[1] - before[1]], used }
}

function sum(megabytes: [number, number]): number {
  return megabytes[0] + megabytes[1]
}

/** What must hold, whatever is attacked; and its figures. */
function judge(what: string, { guessed, ours, bare: beside, grownMb, used }: Attacked): void {
  proof.tell(`${what}: attempts a second`, guessed.perSecond.toFixed(0), PER_SECOND)
  proof.tell(`${what}: how they were answered`, `${JSON.stringify(guessed.statuses)}, ${guessed.waiting} not yet`, 'a page or 429, nobody in')
  const [gateMb, nextMb] = grownMb
  const grown = `${sum(grownMb)} MB: gate ${gateMb}, Next ${nextMb}`
  proof.tell(`${what}: the memory grew by`, grown, `at most ${MOST_MEMORY_MB} MB`)
  proof.tell(`${what}: processor time of an attempt`, tellCost(used, reading, ours.length, guessed.sent))
  const times = (p99Of(ours) / p99Of(idle.ours)).toFixed(1)
  proof.tell(`${what}: readers' p99`, `${p99Of(ours).toFixed(1)} ms, ${times} times the idle one`, 'at most 2 times')
  proof.tell(`${what}: of a bare server beside it`,
    `${p99Of(beside).toFixed(1)} ms, ${(p99Of(beside) / p99Of(idle.bare)).toFixed(1)} times the idle one`)
  for (const [kind, times] of Object.entries(guessed.shownMs)) {
    const sorted = [...times].sort((a, b) => a - b)
    const at = (share: number) => ((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) / 1000).toFixed(1)
    proof.tell(`${what}: told that ${kind === 'known' ? 'a real' : 'an invented'} name and its password do not fit`,
      `${sorted.length} times, after ${at(0.1)}, ${at(0.5)}, ${at(0.9)} s (a tenth, half, nine tenths)`, 'the same for both')
  }
  const strange = Object.keys(guessed.statuses).filter((status) => status !== '200' && status !== '429')
  expect({ what, strange }).toEqual({ what, strange: [] })
  expect(guessed.perSecond).toBeGreaterThan(PER_SECOND * 0.8)
  expect(sum(grownMb)).toBeLessThan(MOST_MEMORY_MB)
  expect(ours.flatMap(({ statuses }) => Object.keys(statuses)).filter((status) => status !== '200')).toEqual([])
}

test('at many names: whoever works here comes in, by the browser that is known, by the code, or by an invitation', async () => {
  const { volunteer, reviewer, administrator } = people
  const names = Object.values(people).map(({ alias }) => alias)
  judge('at many names', await attack({ names, strangers: true }, async () => {
    await clock('a reviewer at a new browser, by the code', () => signInAnew(reviewer))
    await clock('an administrator at a new browser, by the code', () => signInAnew(administrator))
    await clock('a volunteer at a known browser, in two steps', () => signInThere(volunteer))
    await clock('somebody invited makes an account', () => joinAnew(origin, 1))
  }))
}, 300_000)

test('at one name: whose it is comes in all the same', async () => {
  const { target } = people
  judge('at one name', await attack({ names: [target.alias], strangers: false }, async () => {
    await clock('who is guessed at, at a known browser, in two steps', () => signInThere(target))
  }))
  for (const [who, times] of Object.entries(tookMs)) {
    proof.tell(who, `${(Math.max(...times) / 1000).toFixed(1)} s`)
  }
  proof.tell('readers of the site when nobody attacks', tellLoad(idle.ours))
  proof.tell('readers of a bare server then', tellLoad(idle.bare))
}, 300_000)
