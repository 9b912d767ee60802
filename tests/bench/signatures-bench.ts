import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { connect, type Sql } from '@/lib/db/connect'
import { findNonce, workSeed } from '@/lib/domain/intake/work'
import { siteUrl } from '../support/browser'
import type { Load, LoadResult } from './delivery/load-client'
import { putLoad } from './delivery/put-load'
import { startProgram } from './delivery/start-processes'
import { p99Of, tellLoad } from './delivery/tell-load'

const CLIENTS = 64
/** What the last burst used of the site's share for a minute is forgotten then. */
const A_MINUTE_MS = 61_000
const FORM = '/en/act/say-where-they-are/sign'
/** How readers ask for kept pages meanwhile; at a calm rate the turn of a processor alone is several milliseconds. */
const READERS = {
  'as fast as they are answered': { connections: 20, seconds: 5 },
  'at 300/s': { connections: 20, seconds: 5, rate: 300 },
}
const PATHS = ['/en', '/fa', '/en/cases', '/en/cases/raoof-mehran']

/**
 * Bursts of signatures from many clients, each through the form of the site: whether all that were acknowledged are
 * kept, once each, and what readers notice. Throws where one is lost or doubled.
 */
export async function benchSignatures(count: number): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  const port = Number(new URL(siteUrl('')).port)
  const bare = await startProgram('bare-server', String(port), ...PATHS)
  try {
    for (const [how, readers] of Object.entries(READERS)) {
      await benchBurst(sql, count, how, { port, paths: PATHS, ...readers })
      console.log('  a bare server beside it, which has nothing to do with the burst:')
      await benchBurst(sql, count, how, { port: bare.port, paths: PATHS, ...readers })
    }
  } finally {
    await Promise.all([bare.stop(), sql.end({ timeout: 5 })])
  }
}

async function benchBurst(sql: Sql, count: number, how: string, load: Load): Promise<void> {
  await sleep(A_MINUTE_MS)
  await putLoad(load)
  const idle = [await putLoad(load), await putLoad(load), await putLoad(load)]
  const before = await countKept(sql)
  const forms = await prepareForms(before, count)
  const startedMs = performance.now()
  let isOver = false
  const burst = sign(forms).finally(() => (isOver = true))
  const busy: LoadResult[] = []
  while (!isOver) busy.push(await putLoad(load))
  const { acknowledged, refused } = await burst
  const seconds = (performance.now() - startedMs) / 1000
  while (await countSealed(sql) > 0) await sleep(200)
  const takenSeconds = (performance.now() - startedMs) / 1000
  const kept = (await countKept(sql)) - before
  console.log(`signatures, while readers read ${how}: ${acknowledged} of ${count} acknowledged from ${CLIENTS} `
    + `clients, ${refused} told to come again, in ${seconds.toFixed(0)} s at most; ${kept} kept, all taken after `
    + `${takenSeconds.toFixed(0)} s`)
  const times = (p99Of(busy) / p99Of(idle)).toFixed(1)
  console.log(`  readers meanwhile: p99 ${times} times the idle one (goal: at most 2)`)
  console.log(`  idle ${tellLoad(idle)}`)
  console.log(`  busy ${tellLoad(busy)}`)
  if (kept !== acknowledged) throw new Error('not all that was acknowledged is kept once')
}

async function sign(forms: readonly URLSearchParams[]): Promise<{ acknowledged: number; refused: number }> {
  let [next, acknowledged, refused] = [0, 0, 0]
  const client = async () => {
    for (let form = forms[next++]; form; form = forms[next++]) {
      const status = await signOnce(form)
      if (status === 303) acknowledged += 1
      else if (status === 503) refused += 1
      else throw new Error(`a form was answered with ${status}`)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return { acknowledged, refused }
}

/** The forms, with the work for each done: by its visitor's device, which is none of the site's. */
async function prepareForms(from: number, count: number): Promise<URLSearchParams[]> {
  const answer = await fetch(siteUrl(`${FORM}/work`))
  const { challenge, bits } = z.object({ challenge: z.string(), bits: z.number() }).parse(await answer.json())
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const fields = {
      kind: 'person', name: `Invented signer ${number}`, email: `burst-${number}@people.example`, public: 'yes',
      description: '', place: '', country: '', message: '',
    }
    const nonce = findNonce(workSeed(challenge, fields), 0, 2 ** 24, bits)
    return new URLSearchParams({ ...fields, work: `${challenge}.${nonce}` })
  })
}

async function signOnce(body: URLSearchParams): Promise<number> {
  const answer = await fetch(siteUrl(FORM), { method: 'POST', body, redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
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
