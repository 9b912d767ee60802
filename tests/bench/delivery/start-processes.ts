import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@/lib/gate/listen'
import { childrenOf } from '@/tests/support/own-site'

/** A server of ours in a process of its own. */
export interface Started {
  port: number
  child: ChildProcess
  stop: () => Promise<void>
}

/** Starts the site as `npm start` does, on the public surface; answers how long the first page took, from nothing. */
export async function startSite(settings: Record<string, string> = {}): Promise<Started & { firstPageMs: number }> {
  const port = await findFreePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', VIGIL_SURFACE: 'open', VIGIL_ORIGIN: '', PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while ((await readStatus(port, '/en')) !== 200) {
    if (child.exitCode !== null) throw new Error('The site did not start.')
    await sleep(20)
  }
  return { port, child, firstPageMs: performance.now() - startedAt, stop: () => end(child) }
}

/** Starts a server of this folder, which tells its address once it listens. */
export async function startProgram(name: string, ...args: string[]): Promise<Started> {
  const child = fork(`tests/bench/delivery/${name}.ts`, args, { execArgv: ['--import', 'tsx'] })
  const [address]: AddressInfo[] = await once(child, 'message')
  if (!address) throw new Error('the server said nothing')
  return { port: address.port, child, stop: () => end(child) }
}

/** The status of an address, or null where nobody answers. */
export function readStatus(port: number, path: string): Promise<number | null> {
  return new Promise((resolve) => {
    const sent = get({ host: '127.0.0.1', port, path, agent: false, headers: { host: `localhost:${port}` } }, (message) => {
      message.resume()
      message.on('end', () => resolve(message.statusCode ?? null))
    })
    sent.on('error', () => resolve(null))
  })
}

/** Megabytes of memory that the gate of a site holds, and the Next behind it. */
export function memoryOf({ child }: Started): [number, number] {
  return [residentOf(child.pid ?? 0), Math.max(0, ...childrenOf(child.pid).map(residentOf))]
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
