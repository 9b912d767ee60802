import { readFileSync } from 'node:fs'
import { childrenOf } from '../own-site'

/** A process and all that come from it. */
export function familyOf(pid: number | undefined): number[] {
  return pid === undefined ? [] : [pid, ...childrenOf(pid).flatMap(familyOf)]
}

/** A process as the kernel sees it: its state (T is one that was stopped), and what it calls itself. */
export function describeProcess(pid: number): string {
  try {
    const [, state = '?'] = /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return `${pid} ${state} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 120)}`
  } catch {
    return `${pid} is gone`
  }
}
