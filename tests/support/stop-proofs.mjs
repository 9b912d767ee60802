import stopDatabase from './stop-database.mjs'
import stopSite from './stop-site.mjs'

export default async function stopProofs() {
  await stopDatabase()
  await stopSite()
}
