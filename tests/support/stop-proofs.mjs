import stopDatabase from './stop-database.mjs'
import stopSite from './stop-site.mjs'

export default async function stopProofs() {
  // After connections were cut by the thousand Node may wait for one of them for ever as it takes itself down.
  process.once('beforeExit', () => process.exit())
  await stopDatabase()
  await stopSite()
}
