import { removeHome } from '../../scripts/postgres/account.mjs'

export default async function stopDatabase() {
  const { home, cluster } = globalThis.vigilTestDatabase
  await cluster.stop()
  removeHome(home)
}
