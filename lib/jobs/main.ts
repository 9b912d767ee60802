import { stderr } from 'node:process'
import { checkTimeZone } from '@/lib/clock'
import { mailSettings, readEnv } from '@/lib/env'
import { parseEditionKey } from '@/lib/editions/edition-key'
import { openLog } from '@/lib/gate/watch/log'
import { keepTally } from './keep-tally'
import { makeEditions } from './make-editions'
import { reckonPairs } from './reckon-pairs'
import { runJobs } from './run-jobs'
import { takeIntake } from './take-intake'
import { sendHeartbeats } from './send-heartbeats'
import { tellAlerts } from './tell-alerts'
import { workOnRules } from './work-on-rules'

/** Takes jobs until it is told to end, or the process that started it is gone. */
async function run(): Promise<void> {
  // Whoever started it may be gone before it has begun.
  const leave = () => process.exit(0)
  if (process.connected === false) leave()
  process.once('disconnect', leave)
  const [report, { editionKey, intakeKey, intakePullUrl, origin, publicOrigin }] = [openLog(), readEnv()]
  checkTimeZone()
  const jobs = await runJobs(mailSettings(), report)
  const settings = { origin: publicOrigin, pullUrl: intakePullUrl }
  const intake = intakeKey === null ? null : await takeIntake({ intakeKey, ...settings }, report)
  const editions = makeEditions(editionKey === null ? null : parseEditionKey(editionKey), publicOrigin, report)
  const alerts = tellAlerts({ publicOrigin, teamOrigin: origin, takesForms: intakeKey !== null }, report)
  const others = [reckonPairs, workOnRules, sendHeartbeats, keepTally].map((work) => work(report))
  process.off('disconnect', leave)
  const running = [jobs, editions, alerts, ...others, ...(intake === null ? [] : [intake])]
  const end = () => void Promise.all(running.map((one) => one.stop())).finally(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  process.once('disconnect', end)
}

run().catch((error: unknown) => {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
