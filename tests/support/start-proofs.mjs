import startDatabase from './start-database.mjs'
import startSite from './start-site.mjs'

/** What proofs share: a Postgres in which each may make databases, and the demonstration on a Postgres of its own. */
export default async function startProofs() {
  await Promise.all([startDatabase(), startSite()])
}
