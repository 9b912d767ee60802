import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { environmentWith } from '@/lib/env'
import { findFreePort } from './listen'
import { stepBack } from './threads/step-back'
import { withinPatience } from './within-patience'

/** An unmodified `next start` on a loopback port; `exited` settles when it has ended, by its exit code or signal. */
export interface NextProcess {
  port: number
  exited: Promise<number | string>
  end: () => Promise<void>
  /** How it fares; null where it does not say in time. */
  measure: () => Promise<SiteMeasure | null>
}

/** What the process of Next says of itself (leave-with-gate.cjs); the lag is since it was asked last. */
export interface SiteMeasure {
  residentBytes: number
  heapBytes: number
  lagSeconds: number
}

const START_MS = 60_000
const PAUSE_MS = 100
/** When it is told to end, nothing is under way any more. */
const PATIENCE_MS = 1_500
const MEASURE_MS = 1_000
/** Longer than we keep a connection (upstream.ts): a form that is written as Next closes it is lost. */
export const KEEP_ALIVE_MS = 120_000

/**
 * What Next may keep, at most. On a machine with much memory Node would let it grow fourfold before it looks for what
 * nobody needs; with a bound like this it looks before it is twice as much. Where this process may keep less, so may
 * Next.
 */
const MOST_KEPT_MB = Math.min(1536, Math.floor(getHeapStatistics().heap_size_limit / 1_048_576))

/**
 * Starts Next for the project at `root`, on a free port that nobody else can reach. It may not answer yet. It has this
 * process's environment and what it is `told`; what it writes on standard error goes to `hear`.
 * In a shortage of processors it goes so many `stepsBack` (step-back.ts).
 */
export async function startNext(
  root: string,
  told: Readonly<Record<string, string>>,
  stepsBack: number,
  hear: (text: string) => void,
): Promise<NextProcess> {
  const port = await findFreePort()
  const program = resolve(root, 'node_modules/next/dist/bin/next')
  const loadedFirst = ['leave-with-gate', 'read-stacks'].flatMap((name) => ['--require', resolve(root, `lib/gate/${name}.cjs`)])
  const child = spawn(
    process.execPath,
    ['--max-http-header-size=65536', `--max-old-space-size=${MOST_KEPT_MB}`, ...loadedFirst, program, 'start', root,
      '--hostname', '127.0.0.1', '--port', String(port), '--keepAliveTimeout', String(KEEP_ALIVE_MS)],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: environmentWith(told),
    },
  )
  child.stderr?.setEncoding('utf8').on('data', hear)
  if (child.pid !== undefined) stepBack(child.pid, stepsBack)
  const exited = new Promise<number | string>((settle) => {
    child.once('exit', (code, signal) => settle(signal ?? code ?? 0))
    child.once('error', (error) => settle(error.name))
  })
  return { port, exited, end: () => endChild(child, exited), measure: () => measureChild(child) }
}

/** Waits until the process answers; false if it ends before, or says nothing for a minute, unless told otherwise. */
export async function waitUntilAnswers(
  { port, exited }: Pick<NextProcess, 'port' | 'exited'>, patienceMs = START_MS,
): Promise<boolean> {
  let isOver = false
  const over = () => (isOver = true)
  void exited.then(over)
  const timer = setTimeout(over, patienceMs)
  const ask = async () => {
    while (!isOver) {
      if (await answersOn(port)) return true
      await sleep(PAUSE_MS)
    }
    return false
  }
  // What listens and says nothing holds up a question for seconds.
  return withinPatience(patienceMs, ask()).catch(() => false).finally(() => clearTimeout(timer))
}

async function measureChild(child: ChildProcess): Promise<SiteMeasure | null> {
  if (!child.connected) return null
  const waiting = new AbortController()
  const measured = once(child, 'message', { signal: waiting.signal }).then(([said]: SiteMeasure[]) => said ?? null)
  child.send('measure')
  return withinPatience(MEASURE_MS, measured).catch(() => null).finally(() => waiting.abort())
}

async function endChild(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await exited
  clearTimeout(lastResort)
}

/** Whether Next answers on a port; never rejects. */
export function answersOn(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const sent = get({ host: '127.0.0.1', port, path: '/healthz', timeout: 5_000 }, (message) => {
      message.resume()
      settle(true)
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => settle(false))
  })
}
