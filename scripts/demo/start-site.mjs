import { get } from 'node:http'
import { Fault } from '../fault.mjs'
import { startGuarded } from '../guarded-process.mjs'
import { root } from '../root.mjs'
import { typeScript } from '../setup/program.mjs'

const START_TIMEOUT_MS = 60_000

/** Starts the gate, and Next behind it, and waits until both answer. Answers { ended, stop() }; throws a Fault. */
export async function startSite(settings) {
  const site = startGuarded(process.execPath, typeScript('lib/gate/main.ts'), {
    signal: 'TERM',
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...settings },
    // What it says of itself, we say; what goes wrong, it says.
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while ((await readStatus(settings.PORT)) !== 200) {
    if (site.hasEnded() || Date.now() > deadline) {
      await site.stop()
      throw new Fault('The site did not start: see what it said above.')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return site
}

/** The status of /readyz, or null where nobody answers. */
function readStatus(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', headers: { host: `localhost:${port}` } })
    request.setTimeout(5_000, () => request.destroy())
    request.once('error', () => resolve(null))
    request.once('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
  })
}
