import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { today } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { databaseUrl, type Env, withheldFrom } from '@/lib/env'
import { openLimit } from './api/limit-request'
import { openPages } from './cache/open-pages'
import { openDoor } from './door/door'
import { endOnSignals } from './end-instance'
import { createGate } from './gate-server'
import { openIntake } from './intake/intake'
import { listenOn } from './listen'
import { answersOn, type NextProcess, startNext, waitUntilAnswers } from './next-process'
import { openMaker } from './maker/maker'
import { openReader } from './reader/reader'
import { openUpstream, type Upstream } from './upstream'
import type { Report } from './watch/log'
import { openNumbers } from './watch/open-numbers'
import { openReadiness } from './watch/open-readiness'
import { hearSite } from './watch/site-said'
import { openWatch } from './watch/watch'

/** Where volunteers work, what makes pages may not wait for readers as long as where there are readers only. */
const STEPS_BACK: Readonly<Record<Env['surface'], number>> = { open: 19, both: 10, team: 10 }

/** Where an instance listens, and what visitors know it by. */
export interface Place {
  port: number
  origin: URL
}

/**
 * Runs a gate with its kept pages, and Next behind it, until it is told to end; `onReady` is called when it answers.
 * Throws an Error of one sentence where it cannot begin.
 */
export async function runInstance(env: Env, place: Place, report: Report, onReady: () => void): Promise<void> {
  const { port, origin } = place
  const root = resolve(__dirname, '../..')
  let upstream: Upstream | null = null
  let next: NextProcess | null = null
  const opened = await openPages({
    connect: () => connect(databaseUrl('open'), { max: 1 }),
    today,
    secure: origin.protocol === 'https:',
    megabytes: env.cacheMegabytes / env.workers,
    staleMaxSeconds: env.staleMaxSeconds,
    surrogateSeconds: env.surrogateSeconds,
    report,
  })
  const { pages, follower } = opened
  const [reader, maker] = [openReader(report), openMaker(report)]
  const intake = env.intakePublicKey === null ? null : openIntake(report, () => pages.hasReaders())
  const door = env.surface === 'open' ? null : openDoor(report, () => pages.hasReaders())
  const { readiness, open, team, close } = openReadiness(env.surface, {
    askSite: async () => upstream !== null && (await answersOn(upstream.port)),
    isFollowing: () => !follower.isAway(),
    copying: () => follower.copying(),
  })
  const measureSite = async () => next && next.measure()
  const numbers = await openNumbers(env, opened, { open, team, measureSite })
  const watch = openWatch({ readiness, metrics: numbers.metrics, report })
  const server = createGate({
    origin, upstream: () => upstream, today, report, surface: env.surface, pages, reader, maker, intake, door, watch,
    limit: env.addressHeader === null ? null : openLimit(env.addressHeader, env.apiPerMinute),
  })
  await listenOn(server, port)
  if (!existsSync(resolve(root, '.next/BUILD_ID'))) throw new Error('The site is not built: run `npm run build` first.')
  const site = hearSite(report, (text) => process.stderr.write(text))
  // The port that Next sees is its own: it is told the origin that visitors know.
  const told = { VIGIL_ORIGIN: origin.origin, ...withheldFrom(env.surface) }
  const behind = await startNext(root, told, STEPS_BACK[env.surface], site.hear)
  next = behind
  const stop = endOnSignals({
    server, next: behind, readiness, report,
    close: () => Promise.all([
      follower.stop(), reader.close(), maker.close(), intake?.close(), door?.close(), numbers.close(), close(),
    ]),
  })
  if (!(await waitUntilAnswers(behind))) return stop(1, 'The site did not start; what it said stands above.')
  site.begin()
  upstream = openUpstream(behind.port)
  void behind.exited.then((how) => stop(1, `The site behind the gate ended (${how}), so the gate ends too.`))
  onReady()
}
