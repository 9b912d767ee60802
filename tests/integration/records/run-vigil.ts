import { spawn } from 'node:child_process'

/** Starts the command, as of the day of the demonstration; `ended` answers its status and what it said. */
export function start(...args: string[]) {
  const env = { ...process.env, VIGIL_AS_OF: '2021-04-05' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/vigil.ts', ...args], { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()))
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, ...said })),
  )
  return { child, ended }
}

/** Runs the command to its end. */
export const vigil = (...args: string[]) => start(...args).ended
