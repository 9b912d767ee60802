import { stopAll } from '../../scripts/guarded-process.mjs'
import { removeHome } from '../../scripts/postgres/account.mjs'

export default async function stopTestSite() {
  await stopAll()
  removeHome(globalThis.vigilTestSite.home)
}
