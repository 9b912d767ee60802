import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Fault } from '../fault.mjs'

/** The programs of others by which the tests read what we give away, and the packages of Debian that bring them. */
const programs = {
  '/usr/bin/ogr2ogr': 'gdal-bin',
  '/usr/bin/soffice': 'libreoffice-calc-nogui',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/curl': 'curl',
}

const missing = () => Object.entries(programs).filter(([place]) => !existsSync(place)).map(([, name]) => name)

/**
 * Makes sure of the programs that read our files in the tests: as root, and under CI, by installing Debian's. Throws a
 * Fault that names the command.
 */
export function ensurePrograms() {
  const lacking = missing()
  if (lacking.length === 0) return
  const isRoot = process.getuid?.() === 0
  const debian = `apt-get update && apt-get install -y --no-install-recommends ${lacking.join(' ')}`
  if (!existsSync('/usr/bin/apt-get')) {
    const places = Object.keys(programs).filter((place) => !existsSync(place))
    throw new Fault(`The tests need ${places.join(' and ')}: install what brings them.`)
  }
  if (!isRoot && !process.env.CI) throw new Fault(`The tests need ${lacking.join(' and ')}: run sudo sh -c '${debian}' first.`)
  console.error(`Installing ${lacking.join(' and ')} (less than a minute) …`)
  const [program, ...args] = isRoot ? ['sh', '-c', debian] : ['sudo', '-n', 'sh', '-c', debian]
  const result = spawnSync(program, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status !== 0 || missing().length > 0) {
    throw new Fault(`${lacking.join(' and ')} could not be installed by ${debian}: see what it said above.`)
  }
}
