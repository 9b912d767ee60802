import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Fault } from '../fault.mjs'
import { startGuarded } from '../guarded-process.mjs'
import { keep, root } from '../root.mjs'

const lockFile = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.vigil-without-lock')

/**
 * Installs the packages, unless those of package-lock.json are there already. npm can refuse a lock file of its own
 * making where a registry lags behind for other platforms: then it installs by the lock file as far as that goes,
 * and if it will not do that either, by package.json alone.
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing the packages (a minute or two) …')
  rmSync(stamp, { force: true })
  const ways = [['ci'], ['install', '--no-save'], ['install', '--no-package-lock']]
  const said = []
  for (const way of ways) {
    const { status, words } = await npm(way)
    said.push(`npm ${way.join(' ')}`, words)
    if (status !== 0) continue
    if (!isInstalled()) writeFileSync(stamp, lockDigest())
    return
  }
  mkdirSync(keep, { recursive: true })
  writeFileSync(join(keep, 'npm.log'), said.join('\n'))
  const reason = said.at(-1).split('\n').find((line) => /^npm error (?!code )/.test(line)) ?? ''
  throw new Fault(`npm could not install the packages (${reason.slice(10)}); all it said is in ${join(keep, 'npm.log')}.`)
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

async function npm(way) {
  const script = process.env.npm_execpath
  const [program, ...before] = script?.endsWith('.js') ? [process.execPath, script] : ['npm']
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const run = startGuarded(program, [...before, ...way, ...flags], { cwd: root, stdio: 'pipe' })
  const [words, complaints, status] = await Promise.all([text(run.stdout), text(run.stderr), run.ended])
  return { status, words: words + complaints }
}
