import { join } from 'node:path'
import { migrate, openOwn } from '../database/open-database.mjs'
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

async function findUrls(args) {
  const needsDatabase = args.length > 0 && !args.includes('--help') && !args.includes('-h')
  // The machine that makes backups may know no address but that of who reads everything.
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL || !needsDatabase) return {}
  const urls = await openOwn(join(keep, 'postgres'))
  await migrate(urls)
  return urls
}
