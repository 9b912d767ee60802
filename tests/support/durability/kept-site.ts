import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@/lib/gate/listen'
import { withinPatience } from '@/lib/gate/within-patience'
import { askPort } from '../own-site'
import { familyOf } from './processes'

/** The processes of a site that do different things: one that answers is a gate, also where there are several. */
export type Part = 'gate' | 'next' | 'jobs'

/** A built site that is started again whenever it ends, as by its unit of systemd. */
export interface KeptSite {
  origin: string
  /** The processes of a part. */
  pids: (part: Part) => number[]
  /** The status and the text at an address, of each instance: connections go to them in turn. */
  askAll: (path: string) => Promise<{ status: number; text: string }[]>
  /** Null where each instance says that it is ready, else what one says instead. */
  findUnready: () => Promise<string | null>
  /** The last of what it said. */
  said: () => string
  stop: () => Promise<void>
}

const RESTART_MS = 300
const PATIENCE_MS = 6_000
const REMEMBERED = 20_000

/**
 * Starts the gate with exactly this environment and so many instances on a free port, and starts it again there until
 * it is stopped.
 */
export async function keepSite(
  environment: Readonly<Record<string, string | undefined>>, instances: number,
): Promise<KeptSite> {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  let gate: ChildProcess | undefined
  let isOver = false
  let said = ''
  const keep = async () => {
    while (!isOver) {
      gate = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
        env: { ...environment, NODE_ENV: 'production', PORT: String(port), VIGIL_WORKERS: String(instances) },
      })
      for (const stream of [gate.stdout, gate.stderr]) {
        stream?.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-REMEMBERED)))
      }
      await once(gate, 'exit')
      if (!isOver) await sleep(RESTART_MS)
    }
  }
  const keeping = keep()
  const askAll = (path: string) => Promise.all(Array.from({ length: instances }, async () => {
    const { status, text } = await withinPatience(PATIENCE_MS, askPort(port, path))
    return { status, text }
  }))
  return {
    origin,
    pids: (part) => familyOf(gate?.pid).filter((pid) => partOf(pid) === part),
    askAll,
    findUnready: async () => {
      try {
        return (await askAll('/readyz')).find(({ status }) => status !== 200)?.text ?? null
      } catch (error) {
        return String(error)
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
    if (command.includes('gate/main')) return 'gate'
    return command.includes('next') ? 'next' : null
  } catch {
    // It ended meanwhile.
    return null
  }
}
