import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { today } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { databaseUrl, type Env } from '@/lib/env'
import { openPages } from './cache/open-pages'
import { createGate } from './gate-server'
import { listenOn } from './listen'
import { type NextProcess, startNext, waitUntilAnswers } from './next-process'
import { openUpstream, type Upstream } from './upstream'

/** Where an instance listens, and what visitors know it by. */
export interface Place {
  port: number
  origin: URL
}

const GRACE_MS = 3_000
const report = (line: string) => console.error(line)

/**
 * Runs a gate with its kept pages, and Next behind it, until it is told to end; `onReady` is called when it answers.
 * Throws an Error of one sentence where it cannot begin.
 */
export async function runInstance(env: Env, { port, origin }: Place, onReady: () => void): Promise<void> {
  const root = resolve(__dirname, '../..')
  let upstream: Upstream | null = null
  const { pages } = await openPages({
    connect: () => connect(databaseUrl('open'), { max: 1 }),
    today,
    secure: origin.protocol === 'https:',
    megabytes: env.cacheMegabytes / env.workers,
    staleMaxSeconds: env.staleMaxSeconds,
    surrogateSeconds: env.surrogateSeconds,
    report,
  })
  const server = createGate({ origin, upstream: () => upstream, today, report, surface: env.surface, pages })
  await listenOn(server, port)
  if (!existsSync(resolve(root, '.next/BUILD_ID'))) throw new Error('The site is not built: run `npm run build` first.')
  const next = await startNext(root, origin)
  const stop = endOnSignals(server, next)
  if (!(await waitUntilAnswers(next))) return stop(1, 'The site did not start; what it said stands above.')
  upstream = openUpstream(next.port)
  void next.exited.then(() => stop(1, 'The site behind the gate ended, so the gate ends too.'))
  onReady()
}

type Stop = (code: number, sentence?: string) => Promise<void>

/** SIGINT and SIGTERM stop listening, let what was begun finish for a moment, end Next and leave. */
function endOnSignals(server: Server, next: NextProcess): Stop {
  let stopping = false
  const stop: Stop = async (code, sentence) => {
    if (stopping) return
    stopping = true
    if (sentence) console.error(sentence)
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
    await next.end()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  return stop
}
