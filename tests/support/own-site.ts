import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@/lib/gate/listen'

/** The built site in processes of a test's own. */
export interface OwnSite {
  first: ChildProcess
  port: number
  /** What it said so far, on both streams. */
  said: () => string
  /** The status and the text at an address, over a connection of its own. */
  ask: (path: string, headers?: Record<string, string>) => Promise<{ status: number; text: string }>
}

/** Starts the gate with exactly this environment and a free port, and waits until it answers. */
export async function startOwnSite(environment: Readonly<Record<string, string | undefined>>): Promise<OwnSite> {
  const port = await findFreePort()
  const first = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
    env: { ...environment, NODE_ENV: 'production', PORT: String(port) },
  })
  let said = ''
  for (const stream of [first.stdout, first.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()))
  await waitUntil(() => said.includes('Vigil answers'), () => said)
  return { first, port, said: () => said, ask: (path, headers) => askPort(port, path, headers) }
}

/** Waits until something is so, for forty seconds at most; `explain` says why it is not. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, explain = () => ''): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return
    await sleep(100)
  }
  throw new Error(`It never was so. ${explain()}`)
}

/** The processes that a process has started. */
export function childrenOf(pid: number | undefined): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((child) => {
    try {
      return Number(readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === pid
    } catch {
      return false
    }
  })
}

/** The status and the text at an address of a port, over a connection of its own. */
export function askPort(port: number, path: string, headers: Record<string, string> = {}): ReturnType<OwnSite['ask']> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, agent: false, headers: { host: `localhost:${port}`, ...headers } }
    const sent = request(options, (message) => {
      text(message).then((body) => resolve({ status: message.statusCode ?? 0, text: body }), reject)
    })
    sent.on('error', reject)
    sent.end()
  })
}
