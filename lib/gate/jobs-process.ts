import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import { stepBack } from './threads/step-back'
import type { LogFields } from './watch/log-fields'
import type { Report } from './watch/log'

const PAUSE_MS = 1_000

/**
 * Starts the process for jobs beside an instance of the workspace, and another in the place of one that ends. It leaves
 * by itself when this process does.
 */
export function keepJobs(report: Report): void {
  const child = fork(resolve(__dirname, '../jobs/main.ts'), [], { execArgv: process.execArgv })
  // Whoever reads or writes now goes before what can be done in a moment.
  if (child.pid !== undefined) stepBack(child.pid, 10)
  const replace = (fields: LogFields) => {
    report('jobs_replaced', fields)
    setTimeout(() => keepJobs(report), PAUSE_MS).unref()
  }
  child.once('exit', (exit) => replace({ exit: exit ?? 0 }))
  // Where a process cannot even be started it never exits, and an error that nobody hears would end this one.
  child.on('error', (error) => child.pid === undefined && replace({ error }))
  child.unref()
  child.channel?.unref()
}
