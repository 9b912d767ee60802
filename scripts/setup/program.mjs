import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Fault } from '../fault.mjs'
import { startGuarded } from '../guarded-process.mjs'
import { keep, root } from '../root.mjs'

/** Runs a program of node_modules, or a script, by this Node; what it prints is shown. Answers its exit status. */
export function showProgram(args, env = {}) {
  return start(args, env, ['pipe', 'inherit', 'inherit']).ended
}

/** Runs a program quietly. Answers { status, said }. */
export async function askProgram(args, env = {}) {
  const program = start(args, env, 'pipe')
  const [said, complaints, status] = await Promise.all([text(program.stdout), text(program.stderr), program.ended])
  return { status, said: `${said}${complaints}`.trim() }
}

/** Runs a program quietly; where it fails, prints the end of what it said, keeps all as a log, and throws a Fault. */
export async function runProgram(name, args, env = {}) {
  const { status, said } = await askProgram(args, env)
  const log = join(keep, `${name}.log`)
  mkdirSync(keep, { recursive: true })
  writeFileSync(log, said)
  if (status === 0) return
  console.error(said.split('\n').slice(-30).join('\n'))
  throw new Fault(`${name} failed; all it said is in ${log}.`)
}

/** The arguments that run a TypeScript file. */
export function typeScript(file, ...args) {
  return ['--import', 'tsx', file, ...args]
}

function start(args, env, stdio) {
  return startGuarded(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } })
}
