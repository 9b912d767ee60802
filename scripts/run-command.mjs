import { constants } from 'node:os'
import { Fault } from './fault.mjs'
import { stopAll } from './guarded-process.mjs'

/**
 * Runs a command to its end, or to Ctrl-C, and leaves with the exit status it answers and with nothing still running.
 * A Fault is printed as its sentence, anything else with its stack. `endless` is a command that only Ctrl-C ends.
 */
export async function runCommand(command, { endless = false } = {}) {
  const stopped = awaitEnd((signal) => (endless ? 0 : 128 + constants.signals[signal]))
  const status = await Promise.race([stopped, command()]).catch((error) => {
    console.error(error instanceof Fault ? error.message : error)
    return 1
  })
  await stopAll()
  process.exit(status ?? 0)
}

/** Resolves when we are told to stop, by a signal or by the death of the npm that runs us. */
function awaitEnd(statusOf) {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(statusOf(signal)))
    if (!process.env.npm_lifecycle_event) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve(statusOf('SIGTERM')), 500).unref()
  })
}
