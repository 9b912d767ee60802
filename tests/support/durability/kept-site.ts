import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@/lib/gate/listen'
import { childrenOf } from '../own-site'

/** The processes of a site that do different things. */
export type Part = 'gate' | 'next' | 'jobs'

/** A built site that is started again whenever it ends, as by its unit of systemd. */
export interface KeptSite {
  origin: string
  /** The process of a part; undefined while there is none. */
  pid: (part: Part) => number | undefined
  /** Null where it says that it is ready, else what it says instead. */
  findUnready: () => Promise<string | null>
  /** The last of what it said. */
  said: () => string
  stop: () => Promise<void>
}

const RESTART_MS = 300
const PATIENCE_MS = 6_000
const REMEMBERED = 20_000

/** Starts the gate with exactly this environment on a free port, and starts it again there until it is stopped. */
export async function keepSite(environment: Readonly<Record<string, string | undefined>>): Promise<KeptSite> {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  let gate: ChildProcess | undefined
  let isOver = false
  let said = ''
  const keep = async () => {
    while (!isOver) {
      gate = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
        env: { ...environment, NODE_ENV: 'production', PORT: String(port) },
      })
      for (const stream of [gate.stdout, gate.stderr]) {
        stream?.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-REMEMBERED)))
      }
      await once(gate, 'exit')
      if (!isOver) await sleep(RESTART_MS)
    }
  }
  const keeping = keep()
  return {
    origin,
    pid: (part) => (part === 'gate' ? gate?.pid : childrenOf(gate?.pid).find((child) => partOf(child) === part)),
    findUnready: async () => {
      try {
        const reply = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) })
        const said = await reply.text()
        return reply.ok ? null : said
      } catch (error) {
        return String(error instanceof Error ? (error.cause ?? error) : error)
      }
    },
    said: () => said,
    stop: async () => {
      isOver = true
      gate?.kill('SIGTERM')
      await keeping
    },
  }
}

function partOf(pid: number): Part | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (command.includes('jobs/main')) return 'jobs'
    return command.includes('next') ? 'next' : null
  } catch {
    // It ended meanwhile.
    return null
  }
}
