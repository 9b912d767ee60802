import { getPriority, setPriority } from 'node:os'

const MOST_NICE = 19

/**
 * Where processors are short, a page from memory goes before one that is being made: however many ask for what nobody
 * keeps, visitors of the plain pages notice little. `pid` is that of a process, 0 whoever calls; `steps` of niceness:
 * 19 at most, which leaves a hundredth of a processor that others want.
 */
export function stepBack(pid: number, steps: number): void {
  try {
    setPriority(pid, Math.min(MOST_NICE, getPriority(pid) + steps))
  } catch {
    // Some systems let nobody choose; then all are served alike.
  }
}
