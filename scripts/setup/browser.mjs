import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Fault } from '../fault.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const debian = 'apt-get update && apt-get install -y chromium'

/** The program of a browser that the tests can drive, or null; VIGIL_BROWSER names one that is elsewhere. */
export function findBrowser() {
  return [process.env.VIGIL_BROWSER, ...places].find((place) => place && existsSync(place)) ?? null
}

/** Makes sure of a browser: as root, and under CI, by installing Debian's. Throws a Fault that names the command. */
export function ensureBrowser() {
  if (findBrowser() !== null) return
  const isRoot = process.getuid?.() === 0
  if (!existsSync('/usr/bin/apt-get')) throw new Fault('The tests need Chromium: install it, or set VIGIL_BROWSER.')
  if (!isRoot && !process.env.CI) throw new Fault(`The tests need Chromium: run sudo sh -c '${debian}' first.`)
  console.error('Installing Chromium (about a minute) …')
  const [program, ...args] = isRoot ? ['sh', '-c', debian] : ['sudo', '-n', 'sh', '-c', debian]
  const result = spawnSync(program, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status !== 0 || findBrowser() === null) {
    throw new Fault(`Chromium could not be installed by ${debian}: see what it said above.`)
  }
}
