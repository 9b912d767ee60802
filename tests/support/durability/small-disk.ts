import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childrenOf } from '../own-site'

/** A place for a database that can be full. */
export interface SmallDisk {
  home: string
  /** What a full disk is here. */
  kind: 'a full tmpfs' | 'files that may not grow'
  /** Lets nothing more be written, from now on; `pid` is the postmaster that writes there. */
  fill: (pid: number) => void
  /** Makes room again. */
  free: (pid: number) => void
  remove: () => void
}

const MEGABYTES = 640
/** Bytes beyond which a file may not grow where no disk can be made: the first page of each stays writable. */
const SHORT_FILES = 8192

/**
 * A tmpfs of its own where this machine lets us mount one, which fills as a disk does: its size becomes what is used.
 * Elsewhere a folder, and a full disk is a limit on the size of files that Postgres writes (EFBIG in place of ENOSPC).
 */
export function openSmallDisk(): SmallDisk {
  const home = mkdtempSync(join(tmpdir(), 'vigil-durability-'))
  chmodSync(home, 0o755)
  if (mount(home, `size=${MEGABYTES}m,mode=0755`)) {
    return {
      home, kind: 'a full tmpfs', fill: () => shrink(home),
      free: () => {
        if (!mount(home, `remount,size=${MEGABYTES}m`)) throw new Error('the disk could not be made larger again')
      },
      remove: () => {
        spawnSync('umount', ['--lazy', home])
        rmdirSync(home)
      },
    }
  }
  return {
    home, kind: 'files that may not grow',
    fill: (pid) => limit(pid, String(SHORT_FILES)),
    free: (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

function mount(home: string, options: string): boolean {
  if (process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'vigil-durability', home]).status === 0
}

/** What is used grows while it is measured: then the size is refused, and is measured again. */
function shrink(home: string): void {
  for (let tries = 0; tries < 100; tries += 1) {
    const { blocks, bfree, bsize } = statfsSync(home)
    if (mount(home, `remount,size=${(blocks - bfree) * bsize}`)) return
  }
  throw new Error('the disk could not be filled')
}

/** Sets the soft limit of a postmaster and what it has started, as the account that it runs under. */
function limit(postmaster: number, bytes: string): void {
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`], accountOf(pid))
  }
}

function accountOf(pid: number): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (what: string) => Number(spawnSync('stat', ['-c', what, `/proc/${pid}`], { encoding: 'utf8' }).stdout)
  return { uid: id('%u'), gid: id('%g') }
}
