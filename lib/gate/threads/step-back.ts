import { getPriority, setPriority } from 'node:os'

const NICENESS = 15
const MOST_NICE = 19

/**
 * Where processors are short, a page from memory goes before one that is being made: however many ask for what nobody
 * keeps, visitors of the plain pages notice little. `pid` is that of a process; 0 is whoever calls.
 */
export function stepBack(pid: number): void {
  try {
    setPriority(pid, Math.min(MOST_NICE, getPriority(pid) + NICENESS))
  } catch {
    // Some systems let nobody choose; then all are served alike.
  }
}
