import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from '../support/durability/client'
import { findIncoherence } from '../support/durability/coherence'
import { compareWithLedger } from '../support/durability/compare'
import { compareMail, hastenMail, waitUntilSent } from '../support/durability/compare-mail'
import { dealFaults, FAULTS } from '../support/durability/faults'
import { WRITES } from '../support/durability/ledger'
import { openScene, type OpenedScene } from '../support/durability/open-scene'
import { describeProcess, familyOf } from '../support/durability/processes'
import { keepVerifying } from '../support/durability/reviewer'
import {
  keepConfirming, keepFollowing, keepSigning, keepTelling, keepWitnessing,
} from '../support/durability/visitors'
import { keepEditing, keepRecording } from '../support/durability/volunteers'
import { openProof } from '../support/proof'
import { signInAt } from '../support/visitor/sign-in'
import { waitUntil } from '../support/own-site'

const proof = openProof('durability', 'Clients write while everything that a site is made of is killed, paused, filled '
  + 'and cut off at random; what they were told is saved is there afterwards, and once.')
const { dice } = proof
/** What may be waited for at most until all is in order again. */
const PATIENCE_MS = 90_000
/** What they have for that, at most. */
const LONGEST_WORK_MS = 3_000
const EDITORS = 3
/** Messages that one process hands over side by side: so many may be taken again after a fault. */
const MAILS_AT_ONCE = 8
/** In half of the runs, by their seed, the site has two instances behind one port. */
const INSTANCES = dice.pick([1, 2])

let scene: OpenedScene
let isRunning = true
let isOver = false
/** What happened, in order, to be read where something is wrong. */
const story: string[] = []
const told = new Map<string, { struck: number; slowestMs: number }>()

beforeAll(async () => {
  scene = await openScene(dice, proof.size({ short: 8, long: 60 }), INSTANCES)
  await waitUntilReady()
}, 300_000)
afterAll(async () => {
  isRunning = false
  isOver = true
  await scene.close()
})

/** Everybody who writes, each in a session of their own. */
async function startClients(run: Run): Promise<Promise<void>[]> {
  const { site: { origin }, accountOf, slugs, source, appeal, letter, mail } = scene
  const events = await scene.superuser<{ id: string; slug: string }[]>`
    SELECT e.id, c.slug FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.case c ON c.id = e.case_id
    WHERE e.type = 'arrest' AND v.audience = 'public' ORDER BY e.id LIMIT ${EDITORS}`
  // Readers follow somebody whose urgency nobody changes: else each edit would write to all of them.
  const followed = slugs.find((slug) => events.every((event) => event.slug !== slug)) ?? ''
  const volunteer = await signInAt(origin, accountOf('volunteer'))
  const reviewer = await signInAt(origin, accountOf('reviewer'))
  return [
    ...['Anna', 'Bita', 'Clara'].map((name) => keepRecording(run, volunteer, name, { slugs, source })),
    ...events.map(({ id }) => keepEditing(run, volunteer, id)),
    keepVerifying(run, reviewer), keepSigning(run, origin, appeal, 'one'), keepSigning(run, origin, appeal, 'other'),
    keepTelling(run, origin, letter, 'one'), keepWitnessing(run, origin, 'one'),
    keepFollowing(run, origin, followed, 'one'), keepConfirming(run, origin, mail.taken),
  ]
}

/** Waits until the site says that it is ready; answers how long that took, in milliseconds. */
async function waitUntilReady(): Promise<number> {
  const startedMs = performance.now()
  for (;;) {
    const unready = await scene.site.findUnready()
    const waitedMs = performance.now() - startedMs
    if (unready === null) return waitedMs
    if (waitedMs > PATIENCE_MS) throw new Error(`The site never was ready again: ${unready}\n${tellStory()}`)
    await sleep(50)
  }
}

function tellStory(): string {
  const [site, postgres] = [scene.site.said().slice(-3000), scene.postgres.said()]
  const pids = [...(['gate', 'next', 'jobs'] as const).flatMap(scene.site.pids), ...familyOf(scene.postgres.pid() ?? undefined)]
  const processes = pids.map(describeProcess).join('\n')
  return `${story.slice(-60).join('\n')}\nThe site: ${site}\nPostgres: ${postgres}\nProcesses:\n${processes}`
}

/** Lets clients work until somebody was told that an event is saved, however slow this machine is just now. */
async function letWork(): Promise<void> {
  const before = scene.ledger.count('event') + scene.ledger.count('edit')
  for (let waitedMs = 0; waitedMs < LONGEST_WORK_MS; waitedMs += 50) {
    if (scene.ledger.count('event') + scene.ledger.count('edit') > before) break
    await sleep(50)
  }
  await sleep(dice.between(20, 300))
}

async function strike(name: string): Promise<void> {
  const fault = FAULTS[name]
  if (!fault) throw new Error(`there is no fault ${name}`)
  const place = story.push(`${story.length + 1}. ${name}`) - 1
  const what = await fault.strike(scene)
  scene.ledger.countFault()
  const { struck, slowestMs } = told.get(name) ?? { struck: 0, slowestMs: 0 }
  // Some strike while the last one is not over.
  const isNextAtOnce = dice.happens(0.2)
  const waitedMs = isNextAtOnce ? 0 : await waitUntilReady()
  told.set(name, { struck: struck + 1, slowestMs: Math.max(slowestMs, waitedMs) })
  story[place] += `: ${what}; ready after ${isNextAtOnce ? '?' : Math.round(waitedMs)} ms`
  if (!isNextAtOnce) await letWork()
}

test('after faults at random nothing that was acknowledged is missing or doubled, and all fits together', async () => {
  const run: Run = { ledger: scene.ledger, mayBegin: () => isRunning, isOver: () => isOver, faults: new Map(), odd: [] }
  const clients = await startClients(run)
  const dealt = dealFaults(dice, proof.size({ short: 20, long: 1_000 }))
  for (const name of dealt) await strike(name)
  isRunning = false
  await waitUntilReady()
  const { superuser } = scene
  await hastenMail(superuser)
  const lastWord = setTimeout(() => (isOver = true), PATIENCE_MS)
  await Promise.all(clients)
  clearTimeout(lastWord)
  await waitUntil(async () => (await superuser`SELECT FROM intake.submission LIMIT 1`).length === 0, tellStory)
  await waitUntilSent(superuser, tellStory)
  const { acknowledged, missing, doubled, unsent } = await compareWithLedger(superuser, scene.ledger, scene.letter)
  const mail = await compareMail(superuser, scene.mail.taken)
  const incoherent = await findIncoherence(superuser, scene)
  const unheard = WRITES.filter((what) => acknowledged[what] === 0).map((what) => `${what}: ${run.faults.get(what)}`)
  missing.push(...mail.missing)
  doubled.push(...mail.doubled)
  if (missing.length + doubled.length + unsent.length + incoherent.length + unheard.length + run.odd.length > 0) {
    process.stdout.write(`${tellStory()}\n${[...run.faults].join('\n')}\n`)
  }
  proof.tell('faults', dealt.length, dealt.length)
  proof.tell('instances behind one port', INSTANCES)
  for (const what of WRITES) proof.tell(`acknowledged: ${what}`, acknowledged[what])
  proof.tell('acknowledged and missing', missing.length, 0)
  proof.tell('on record twice', doubled.length, 0)
  proof.tell('messages that the mail server took', mail.messages - mail.missing.length, mail.messages)
  proof.tell('of those, handed over again under the same Message-ID', mail.again)
  proof.tellTable('Faults, and how long until the site said again that it is ready.', [
    ['fault', 'times', 'longest, s'],
    ...[...told].sort().map(([name, { struck, slowestMs }]) => [name, struck, (slowestMs / 1000).toFixed(1)]),
  ])
  expect({ missing, doubled, unsent, incoherent, unheard, odd: run.odd }).toEqual({
    missing: [], doubled: [], unsent: [], incoherent: [], unheard: [], odd: [],
  })
  expect(mail.again).toBeLessThanOrEqual(dealt.length * MAILS_AT_ONCE)
  // One that is not there would have been found.
  scene.ledger.note('event', 'mark event of nobody')
  expect((await compareWithLedger(superuser, scene.ledger, scene.letter)).missing).toHaveLength(1)
}, 5_400_000)
