import { stderr } from 'node:process'
import { mailSettings } from '@/lib/env'
import { openLog } from '@/lib/gate/watch/log'
import { runJobs } from './run-jobs'

/** Takes jobs until it is told to end, or the process that started it is gone. */
async function run(): Promise<void> {
  // Whoever started it may be gone before it has begun.
  const leave = () => process.exit(0)
  if (process.connected === false) leave()
  process.once('disconnect', leave)
  const { stop } = await runJobs(mailSettings(), openLog())
  process.off('disconnect', leave)
  const end = () => void stop().finally(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  process.once('disconnect', end)
}

run().catch((error: unknown) => {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
