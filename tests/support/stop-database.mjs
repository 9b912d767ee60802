import { removeCluster } from '../../scripts/postgres/cluster.mjs'

export default async function stopDatabase() {
  const { home, cluster } = globalThis.vigilTestDatabase
  await removeCluster(home, cluster)
}
