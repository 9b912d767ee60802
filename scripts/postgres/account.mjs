import {
  chmodSync, cpSync, existsSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync,
  realpathSync, renameSync, rmSync, statSync, symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Fault } from '../fault.mjs'
import { binariesVersion } from './binaries.mjs'

/** The account Postgres runs under: our own, but for root, whom Postgres refuses, that of `postgres` or `nobody`. */
export function chooseAccount() {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((fields) => fields[0] === name)
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Fault('Postgres does not run as root, and there is no user postgres or nobody: run this as another user.')
}

/** Whether the account may walk down to the folder: each part of the path lets it pass. */
export function mayReach(account, folder) {
  if (account === null) return true
  for (let path = realpathSync(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (path === dirname(path)) return true
  }
}

/**
 * A folder under `home` where the account may keep its files. Where the account cannot reach `home` (root's own
 * folder is closed to others), `home/shelter` is a link to a folder of its own outside.
 */
export function findShelter(account, home) {
  mkdirSync(home, { recursive: true })
  if (mayReach(account, home)) return home
  const link = join(home, 'shelter')
  if (lstatSync(link, { throwIfNoEntry: false })) {
    const folder = readlinkSync(link)
    if (existsSync(folder)) return folder
    rmSync(link)
  }
  const parent = ['/var/lib', tmpdir()].find((path) => existsSync(path) && mayReach(account, path))
  if (!parent) throw new Fault('There is no folder that Postgres could reach: run this as another user.')
  const folder = mkdtempSync(join(parent, 'vigil-'))
  chmodSync(folder, 0o755)
  symlinkSync(folder, link)
  return folder
}

/** Removes the home of a cluster that has stopped, with its shelter. */
export function removeHome(home) {
  const link = join(home, 'shelter')
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(readlinkSync(link), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}

/** The programs, where the account can run them: as installed, or a copy in the shelter. */
export function placeBinaries(account, binaries, home) {
  if (mayReach(account, join(binaries, 'bin'))) return binaries
  const copy = join(findShelter(account, home), `postgres-${binariesVersion(binaries)}`)
  if (existsSync(copy)) return copy
  const unfinished = mkdtempSync(`${copy}-`)
  chmodSync(unfinished, 0o755)
  cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    // Another start made the copy in the meantime.
    if (!existsSync(copy)) throw error
    rmSync(unfinished, { recursive: true })
  }
  return copy
}

/** Gives a file, or a folder and all in it, to the account. */
export function giveTo(account, path) {
  if (account === null || lstatSync(path).uid === account.uid) return
  const inside = lstatSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : []
  for (const file of [...inside.map((entry) => join(path, entry)), path]) {
    lchownSync(file, account.uid, account.gid)
  }
}
