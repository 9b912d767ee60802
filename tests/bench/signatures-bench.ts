import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { connect, type Sql } from '@/lib/db/connect'
import { findNonce, workSeed } from '@/lib/domain/intake/work'
import { siteUrl } from '../support/browser'
import type { Load, LoadResult } from './delivery/load-client'
import { putLoad } from './delivery/put-load'
import type { Burst, BurstResult } from './delivery/signers'
import { startProgram } from './delivery/start-processes'
import { p99Of, tellLoad } from './delivery/tell-load'

const CLIENTS = 64
/** What the last burst used of the site's share for a minute is forgotten then. */
const A_MINUTE_MS = 61_000
const FORM = '/en/act/say-where-they-are/sign'
const PATHS = ['/en', '/fa', '/en/cases', '/en/cases/raoof-mehran']
/** How readers ask for kept pages meanwhile; at a calm rate the turn of a processor alone is several milliseconds. */
const READERS = {
  'as fast as they are answered': { paths: PATHS, connections: 20, seconds: 3 },
  'at 300/s': { paths: PATHS, connections: 20, seconds: 3, rate: 300 },
}
const ROUNDS = 4
/** All the while so many read the site, which else would take forms faster while the bare server is measured. */
const FEW = { paths: PATHS, connections: 1, seconds: 10, rate: 20 }

interface Read {
  ours: LoadResult[]
  bare: LoadResult[]
}

/**
 * Bursts of signatures from many clients, each through the form of the site: whether all that were acknowledged are
 * kept, once each, and what readers notice. Beside it stands a bare server that has nothing to do with the burst, read
 * in turns with the site: what its readers notice is the machine. Throws where a signature is lost or doubled.
 */
export async function benchSignatures(count: number): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  const port = Number(new URL(siteUrl('')).port)
  const bare = await startProgram('bare-server', String(port), ...PATHS)
  try {
    for (const [how, readers] of Object.entries(READERS)) {
      await sleep(A_MINUTE_MS)
      const both = { ours: { port, ...readers }, bare: { port: bare.port, ...readers } }
      const fewRead = keepReading({ port, ...FEW })
      await benchBurst(sql, count, how, both)
      await fewRead()
    }
  } finally {
    await Promise.all([bare.stop(), sql.end({ timeout: 5 })])
  }
}

/** Has a load put again and again, until what it answers is called. */
function keepReading(load: Load): () => Promise<void> {
  let isOver = false
  const reading = (async () => {
    while (!isOver) await putLoad(load)
  })()
  return () => {
    isOver = true
    return reading
  }
}

async function benchBurst(sql: Sql, count: number, how: string, both: Record<keyof Read, Load>): Promise<void> {
  await putLoad(both.ours)
  const idle = await readWhile(both, (rounds) => rounds < 2 * ROUNDS)
  const before = await countKept(sql)
  const bodies = await prepareForms(before, count)
  const startedMs = performance.now()
  let isOver = false
  const burst = sign(bodies).finally(() => (isOver = true))
  const busy = await readWhile(both, () => !isOver)
  const { acknowledged, refused, seconds, waitedMs } = await burst
  while (await countSealed(sql) > 0) await sleep(200)
  const takenSeconds = (performance.now() - startedMs) / 1000
  const kept = (await countKept(sql)) - before
  console.log(`signatures, while readers read ${how}: ${acknowledged} of ${count} acknowledged from ${CLIENTS} `
    + `clients, ${refused} told to come again, in ${seconds.toFixed(0)} s, none after more than `
    + `${(waitedMs / 1000).toFixed(1)} s; ${kept} kept, all taken after ${takenSeconds.toFixed(0)} s`)
  for (const [who, name] of [['ours', 'ours (goal: at most 2)'], ['bare', 'a bare server beside it']] as const) {
    console.log(`  ${name}: p99 ${(p99Of(busy[who]) / p99Of(idle[who])).toFixed(1)} times the idle one`)
    console.log(`    idle ${tellLoad(idle[who])}`)
    console.log(`    busy ${tellLoad(busy[who])}`)
  }
  if (kept !== acknowledged) throw new Error('not all that was acknowledged is kept once')
}

/** Reads one of the two after the other. */
async function readWhile(both: Record<keyof Read, Load>, isGoing: (rounds: number) => boolean): Promise<Read> {
  const all: Read = { ours: [], bare: [] }
  for (let round = 0; isGoing(round); round += 1) {
    const who = round % 2 === 0 ? 'ours' : 'bare'
    all[who].push(await putLoad(both[who]))
  }
  return all
}

async function sign(bodies: string[]): Promise<BurstResult> {
  const child = fork('tests/bench/delivery/signers.ts', { execArgv: ['--import', 'tsx'] })
  const burst: Burst = { port: Number(new URL(siteUrl('')).port), path: FORM, bodies, clients: CLIENTS }
  child.send(burst)
  const [result]: BurstResult[] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])])
  if (!result) throw new Error('the signers broke off')
  return result
}

/** The forms, with the work for each done: by its visitor's device, which is none of the site's. */
async function prepareForms(from: number, count: number): Promise<string[]> {
  const answer = await fetch(siteUrl(`${FORM}/work`))
  const { challenge, bits } = z.object({ challenge: z.string(), bits: z.number() }).parse(await answer.json())
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const fields = {
      kind: 'person', name: `Invented signer ${number}`, email: `burst-${number}@people.example`, public: 'yes',
      description: '', place: '', country: '', message: '',
    }
    const nonce = findNonce(workSeed(challenge, fields), 0, 2 ** 24, bits)
    return new URLSearchParams({ ...fields, work: `${challenge}.${nonce}` }).toString()
  })
}

async function countKept(sql: Sql): Promise<number> {
  const [row] = await sql<{ signers: number; signatures: number }[]>`
    SELECT count(DISTINCT email_digest) AS signers, count(email_digest) AS signatures FROM file.signature`
  if (row?.signers !== row?.signatures) throw new Error('a signature is there twice')
  return row?.signers ?? 0
}

async function countSealed(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`SELECT count(*) AS count FROM intake.submission`
  return row?.count ?? 0
}
