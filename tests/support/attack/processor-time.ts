import { existsSync, readFileSync } from 'node:fs'
import type { Sql } from '@/lib/db/connect'
import type { Started } from '../../bench/delivery/start-processes'
import { childrenOf } from '../own-site'

const PARTS = ['gate', 'its threads', 'Next', 'database'] as const

/** Milliseconds of a processor that the parts of a site have used: another program of the machine changes little. */
export type ProcessorTime = Record<(typeof PARTS)[number], number>

const TICK_MS = 10

/** What was used since the processes began; `team` is a connection to the database of the site, on this machine. */
export async function processorTimeOf({ child: { pid } }: Started, team: Sql): Promise<ProcessorTime> {
  const [row] = await team<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  const server = readTimes(`/proc/${row?.pid}/stat`).parent
  const [main, whole] = [readTimes(`/proc/${pid}/task/${pid}/stat`), readTimes(`/proc/${pid}/stat`)]
  return {
    gate: main.ownMs,
    'its threads': whole.ownMs - main.ownMs,
    Next: sum(childrenOf(pid).map((child) => readTimes(`/proc/${child}/stat`).ownMs)),
    // Those of connections that have ended are counted with the server.
    database: sum(childrenOf(server).map((child) => readTimes(`/proc/${child}/stat`).ownMs))
      + readTimes(`/proc/${server}/stat`).endedMs,
  }
}

/** What was used between. */
export function usedBetween(began: ProcessorTime, ended: ProcessorTime): ProcessorTime {
  return mapParts((part) => ended[part] - began[part])
}

/** What each of so many attempts cost; `aside` was used `times` for something else. */
export function tellCost(used: ProcessorTime, aside: ProcessorTime, times: number, attempts: number): string {
  const each = mapParts((part) => Math.max(0, used[part] - aside[part] * times) / attempts)
  const words = PARTS.map((part) => `${part} ${each[part].toFixed(2)}`)
  return `${sum(Object.values(each)).toFixed(2)} ms: ${words.join(', ')}`
}

function mapParts(value: (part: keyof ProcessorTime) => number): ProcessorTime {
  return { gate: value('gate'), 'its threads': value('its threads'), Next: value('Next'), database: value('database') }
}

/** Of a process that has ended meanwhile, nothing. */
function readTimes(file: string): { parent: number; ownMs: number; endedMs: number } {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const fields = text.split(') ')[1]?.split(' ').map(Number) ?? []
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return { parent: fields[1] ?? 0, ownMs: (user + system) * TICK_MS, endedMs: (endedUser + endedSystem) * TICK_MS }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
