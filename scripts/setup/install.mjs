import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../fault.mjs'
import { startGuarded } from '../guarded-process.mjs'
import { root } from '../root.mjs'

const lockFile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.vigil-without-lock')

/** Installs the packages, unless those of package-lock.json are there already. What npm says goes to standard error. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing the packages (a minute or two) …')
  if (await npm('ci')) return
  // npm can refuse a lock file of its own making where a registry lags behind for other platforms.
  console.error('npm ci would not have the lock file: installing by package.json alone …')
  if (!(await npm('install', '--no-package-lock'))) {
    throw new Fault('npm could not install the packages: see what it said above, and whether the network is there.')
  }
  writeFileSync(stamp, lockDigest())
}

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockDigest()
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'))
  return Object.entries(packages).every(([path, entry]) => path === '' || isPresent(path, entry))
}

function isPresent(path, entry) {
  const manifest = join(root, path, 'package.json')
  if (!existsSync(manifest)) return entry.optional === true
  return JSON.parse(readFileSync(manifest, 'utf8')).version === entry.version
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

async function npm(...args) {
  rmSync(stamp, { force: true })
  const script = process.env.npm_execpath
  const [program, ...before] = script?.endsWith('.js') ? [process.execPath, script] : ['npm']
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const run = startGuarded(program, [...before, ...args, ...flags], { cwd: root, stdio: ['pipe', 2, 2] })
  return (await run.ended) === 0
}
