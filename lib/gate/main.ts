import cluster from 'node:cluster'
import { checkTimeZone } from '@/lib/clock'
import { databaseUrl, mailSettings, readEnv } from '@/lib/env'
import { checkIntakeKeys } from '@/lib/intake/sealed-box'
import { checkDatabase } from './check-database'
import { keepPurging } from './changes/keep-purging'
import { checkWorkspace } from './check-workspace'
import { keepJobs } from './jobs-process'
import { findFreePort } from './listen'
import { originOn } from './origin-on'
import { runInstance } from './run-instance'
import { READY, runWorkers } from './run-workers'
import { openLog } from './watch/log'

/** Starts everything, in an order in which what is wrong is found before anything else has begun. */
async function run(): Promise<void> {
  const env = readEnv()
  checkTimeZone()
  const report = openLog()
  if (cluster.isWorker) {
    const place = { port: env.port, origin: originOn(env.port, env.origin) }
    return runInstance(env, place, report, () => void process.send?.(READY))
  }
  if (env.surface !== 'team' && env.intakePublicKey !== null) {
    await checkIntakeKeys(env.intakePublicKey, env.intakeKey)
    databaseUrl('intake')
  }
  await checkDatabase()
  if (env.surface !== 'open') await checkWorkspace()
  mailSettings()
  if (env.surface !== 'open' && env.runsJobs) keepJobs(report)
  if (env.purgeUrl !== null) await keepPurging(env, env.purgeUrl, report)
  const port = env.port === 0 ? await findFreePort() : env.port
  const origin = originOn(port, env.origin)
  const tellReady = () => console.log(`Vigil answers on ${origin.origin} (127.0.0.1:${port}).`)
  if (env.workers > 1) return runWorkers(env.workers, port, report, tellReady)
  return runInstance(env, { port, origin }, report, tellReady)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
