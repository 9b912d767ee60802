import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The server that runs on the data folder, as { pid, port }, or null. A `postmaster.pid` left behind by a crash is
 * removed: Postgres itself only asks whether the number is taken, and numbers are used again.
 */
export function findRunning(data) {
  const lines = readPidFile(data)
  if (lines === null) return null
  const pid = Number(lines[0])
  if (Number.isInteger(pid) && pid > 0 && commandOf(pid).includes(data)) return { pid, port: Number(lines[3]) }
  rmSync(join(data, 'postmaster.pid'), { force: true })
  return null
}

/** Whether the server on the data folder takes connections. */
export function isReady(data) {
  return readPidFile(data)?.[7]?.trim() === 'ready'
}

function readPidFile(data) {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null
}

function commandOf(pid) {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}
