import { readdirSync, readFileSync } from 'node:fs'

/** What a process holds, megabytes in memory, and files and connections; and seconds that processors worked for it. */
export interface Holding {
  megabytes: number
  descriptors: number
  seconds: number
}

/** Linux counts in hundredths of a second. */
const TICKS = 100

/** What a process holds at this moment. */
export function measureProcess(pid: number): Holding {
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const seconds = (Number(user) + Number(system)) / TICKS
  return { megabytes: Math.round(kilobytes / 1024), descriptors: readdirSync(`/proc/${pid}/fd`).length, seconds }
}
