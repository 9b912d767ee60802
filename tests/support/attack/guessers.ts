import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { stepBack } from '@/lib/gate/threads/step-back'

/** Attempts to sign in, so many a second, whether they are answered or not; `bodies` in turn, of one `contentType`. */
export interface Guesses {
  port: number
  bodies: { body: string; kind: string }[]
  contentType: string
  perSecond: number
  seconds: number
}

/** How the attempts of each kind were answered, and after how many milliseconds those were whose page came again. */
export interface Guessed {
  sent: number
  perSecond: number
  /** How many had no answer yet when nobody waited any more. */
  waiting: number
  statuses: Record<string, number>
  shownMs: Record<string, number[]>
}

const CONNECTIONS = 400
/** Less than the gate keeps a connection: what is sent as it closes one is lost. */
const IDLE_MS = 3_000
/** So long they wait for answers after the last attempt. */
const PATIENCE_MS = 2_000

/** Starts to guess, in a process of its own; answers what came of it. */
export async function startGuessing(guesses: Guesses): Promise<Guessed> {
  const child = fork('tests/support/attack/guessers.ts', { execArgv: ['--import', 'tsx'] })
  child.send(guesses)
  const [result]: Guessed[] = await once(child, 'message')
  if (!result) throw new Error('the guessers said nothing')
  return result
}

/** They stand for machines elsewhere: where processors are short, they go after what is measured. */
async function guess({ port, bodies, contentType, perSecond, seconds }: Guesses): Promise<Guessed> {
  stepBack(0, 10)
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, timeout: IDLE_MS })
  const guessed: Guessed = { sent: 0, perSecond: 0, waiting: 0, statuses: {}, shownMs: {} }
  const startedAt = performance.now()
  const under: Promise<void>[] = []
  const one = async (number: number) => {
    const { body, kind } = bodies[number % bodies.length] ?? { body: '', kind: '' }
    const sentAt = performance.now()
    const { status, isShown } = await send({ port, agent, contentType, body, number })
    guessed.statuses[status] = (guessed.statuses[status] ?? 0) + 1
    if (isShown) (guessed.shownMs[kind] ??= []).push(performance.now() - sentAt)
  }
  while (performance.now() - startedAt < seconds * 1000) {
    const due = ((performance.now() - startedAt) / 1000) * perSecond
    for (; guessed.sent < due; guessed.sent += 1) under.push(one(guessed.sent))
    await sleep(5)
  }
  guessed.perSecond = guessed.sent / ((performance.now() - startedAt) / 1000)
  await Promise.race([Promise.all(under), sleep(PATIENCE_MS)])
  const answered = Object.values(guessed.statuses).reduce((sum, count) => sum + count, 0)
  return { ...guessed, waiting: guessed.sent - answered }
}

interface Sending {
  port: number
  agent: Agent
  contentType: string
  body: string
  number: number
}

function send(sending: Sending): Promise<{ status: string; isShown: boolean }> {
  const { port, agent, contentType, body, number } = sending
  const headers = {
    host: `localhost:${port}`, origin: `http://localhost:${port}`, 'content-type': contentType,
    'content-length': Buffer.byteLength(body), 'x-forwarded-for': `198.51.${(number >> 8) % 256}.${number % 256}`,
    cookie: `vigil-device=${'A'.repeat(16)}.${'A'.repeat(22)}.1700000000.${'A'.repeat(43)}`,
  }
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path: '/team/sign-in', method: 'POST', agent, headers }, (message) => {
      text(message).then((html) => {
        resolve({ status: String(message.statusCode), isShown: html.includes('role="alert"') })
      }, () => resolve({ status: 'broken', isShown: false }))
    })
    // On a connection that the gate closed just then nothing was heard of it.
    sent.on('error', () => resolve(sent.reusedSocket ? send(sending) : { status: 'broken', isShown: false }))
    sent.end(body)
  })
}

if (process.send && process.argv[1]?.endsWith('guessers.ts')) {
  process.once('message', (guesses: Guesses) => {
    void guess(guesses).then((result) => process.send?.(result, () => process.exit(0)))
  })
}
