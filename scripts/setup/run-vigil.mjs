import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openOwn } from '../database/open-database.mjs'
import { Fault } from '../fault.mjs'
import { keep, loadDotEnv } from '../root.mjs'
import { ensureGenerated } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { showProgram, typeScript } from './program.mjs'

/** Runs the command of operators, on the database of the environment or else on our own. Answers its exit status. */
export async function runVigil(args) {
  loadDotEnv()
  await ensureInstalled()
  await ensureGenerated()
  return showProgram(typeScript('cli/vigil.ts', ...args), await findUrls(args))
}

/** Commands about a site that is there: done to a database that is made for them, they would seem to be done. */
const OF_A_SITE = new RegExp(`^(?:${[
  'mode', 'audit', 'export', 'recompile', 'replica', 'user(?! demonstrate)', 'keys(?! make)', 'edition (?:work|revoke)',
  'appeal import-signatures', 'backup(?! key| verify| prune)',
].join('|')})(?: |$)`)

/** Commands that ask no database, or are told of it in their words: some run on a machine that has none. */
const OF_NONE = /^(?:restore|backup (?:key|prune)|keys make|edition key)(?: |$)/

async function findUrls(args) {
  const said = args.join(' ')
  const needsDatabase = said !== '' && !OF_NONE.test(said) && !args.includes('--help') && !args.includes('-h')
  // The machine that makes backups may know no address but that of who reads everything.
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL || !needsDatabase) return {}
  const own = join(keep, 'postgres')
  if (OF_A_SITE.test(said)) {
    if (!existsSync(own)) throw new Fault('No database is named: set DATABASE_URL and what else that site is told (docs/operations.md).')
    console.error(`DATABASE_URL names no database: this is the one in ${own}.`)
  }
  const urls = await openOwn(own)
  await migrate(urls)
  return urls
}
