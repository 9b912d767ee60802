import { stderr } from 'node:process'
import { mailSettings } from '@/lib/env'
import { openLog } from '@/lib/gate/watch/log'
import { runJobs } from './run-jobs'

/** Takes jobs until it is told to end, or the process that started it is gone. */
async function run(): Promise<void> {
  const { stop } = await runJobs(mailSettings(), openLog())
  const end = () => void stop().finally(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  process.once('disconnect', end)
}

run().catch((error: unknown) => {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
