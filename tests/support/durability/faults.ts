import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '@/lib/files/invented/dice'
import { connect } from '@/lib/db/connect'
import { childrenOf } from '../own-site'
import type { CuttingProxy } from './cutting-proxy'
import type { KeptSite } from './kept-site'
import type { KeptPostgres } from './kept-postgres'
import type { SmallDisk } from './small-disk'

/** All that can break. */
export interface Scene {
  site: KeptSite
  postgres: KeptPostgres
  line: CuttingProxy
  disk: SmallDisk
  database: string
  dice: Dice
}

/** What befalls a scene: does it, and answers in a few words what it was. */
type Fault = (scene: Scene) => Promise<string>

/** How often each is dealt of twenty. */
export const FAULTS: Readonly<Record<string, { ofTwenty: number; strike: Fault }>> = {
  'kill -9 of the gate': { ofTwenty: 1, strike: async ({ site, dice }) => kill(oneOf(dice, site.pids('gate'))) },
  'kill -9 of Next': { ofTwenty: 1, strike: async ({ site, dice }) => kill(oneOf(dice, site.pids('next'))) },
  'kill -9 of the jobs': { ofTwenty: 2, strike: async ({ site, dice }) => kill(oneOf(dice, site.pids('jobs'))) },
  'kill -9 of Postgres': { ofTwenty: 3, strike: async ({ postgres }) => kill(postgres.pid()) },
  'kill -9 of a connection\'s process': { ofTwenty: 3, strike: async (scene) => kill(oneBackend(scene)) },
  'a paused process': { ofTwenty: 4, strike: pauseOne },
  'a cut connection': { ofTwenty: 4, strike: cutLine },
  'a full disk': { ofTwenty: 2, strike: fillDisk },
}

/** So many faults in an order of chance, of each kind as many as its share. */
export function dealFaults(dice: Dice, count: number): string[] {
  const twenty = Object.entries(FAULTS).flatMap(([name, { ofTwenty }]) => Array.from({ length: ofTwenty }, () => name))
  const dealt = Array.from({ length: count }, (_, at) => twenty[at % twenty.length] ?? '')
  return dealt.map((name) => ({ name, at: dice.next() })).sort((a, b) => a.at - b.at).map(({ name }) => name)
}

function kill(pid: number | null | undefined): string {
  return signal(pid, 'SIGKILL') ? `of ${pid}` : 'of nobody'
}

/** Whether there was such a process. */
function signal(pid: number | null | undefined, name: NodeJS.Signals): boolean {
  try {
    return pid !== null && pid !== undefined && process.kill(pid, name)
  } catch {
    return false
  }
}

function oneBackend({ postgres, dice }: Scene): number | undefined {
  const backends = childrenOf(postgres.pid() ?? undefined).filter((pid) => titleOf(pid).includes('vigil_'))
  return oneOf(dice, backends)
}

/** One of some processes; undefined where there is none just now. */
function oneOf(dice: Dice, pids: readonly number[]): number | undefined {
  return pids[dice.between(0, Math.max(0, pids.length - 1))]
}

function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function pauseOne(scene: Scene): Promise<string> {
  const { site, postgres, dice } = scene
  const who = dice.pick(['gate', 'next', 'jobs', 'Postgres', 'a connection'])
  const milliseconds = dice.between(200, 1_500)
  const postmaster = postgres.pid() ?? undefined
  const pids = who === 'Postgres' ? [postmaster, ...childrenOf(postmaster)]
    : who === 'a connection' ? [oneBackend(scene)] : [oneOf(dice, site.pids(who))]
  for (const pid of pids) signal(pid, 'SIGSTOP')
  await sleep(milliseconds)
  for (const pid of pids) signal(pid, 'SIGCONT')
  return `${who}, ${milliseconds} ms`
}

async function cutLine({ line, dice }: Scene): Promise<string> {
  const where = dice.pick(['at once', 'after a commit', 'after a statement'])
  if (where === 'at once') return `${line.cut()} at once`
  line.cutAfter(where === 'after a commit' ? /\bcommit\b/i : /./s)
  return where
}

/** Postgres writes on at the end of its log, which then needs a new file, as where an archive is kept by the minute. */
async function fillDisk({ disk, postgres, database, dice }: Scene): Promise<string> {
  const pid = postgres.pid()
  if (pid === null) return 'while there was no Postgres'
  disk.fill(pid)
  const milliseconds = dice.between(200, 800)
  const sql = connect(postgres.url('postgres', database), { max: 1 })
  let end = ''
  try {
    for (let file = 0; file < 10; file += 1) {
      await sql`SELECT pg_switch_wal(), pg_logical_emit_message(true, 'vigil', 'x')`
    }
  } catch (error) {
    end = `, until ${error instanceof Error ? error.message : String(error)}`
  }
  await sql.end({ timeout: 1 })
  await sleep(milliseconds)
  disk.free(pid)
  return `${milliseconds} ms${end}`
}
