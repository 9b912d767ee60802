import { join } from 'node:path'
import { openDatabase } from '../database/open-database.mjs'
import { Fault } from '../fault.mjs'
import { findFreePort, isFree } from '../free-port.mjs'
import { keep, loadDotEnv } from '../root.mjs'
import { ensureBuilt, ensureGenerated } from '../setup/build.mjs'
import { ensureInstalled } from '../setup/install.mjs'
import { prepareAccounts } from './demonstration-accounts.mjs'
import { prepareAppeal } from './demonstration-appeal.mjs'
import { prepareEdition } from './demonstration-edition.mjs'
import { importDemonstration } from './import-demonstration.mjs'
import { openMailbox } from './mailbox.mjs'
import { readSecrets } from './secrets.mjs'
import { startSite } from './start-site.mjs'

/** Installs what is needed, fills a database of its own, builds the site and serves it until it is told to stop. */
export async function runDemonstration() {
  loadDotEnv()
  const port = await choosePort(process.env.PORT)
  const asOf = process.env.VIGIL_AS_OF || '2021-04-05'
  await ensureInstalled()
  await ensureGenerated()
  const urls = await openDatabase(join(keep, 'postgres'))
  await importDemonstration(urls)
  const mailbox = join(keep, 'mail')
  const settings = { ...urls, ...readSecrets(), ...(await openMailbox(mailbox)), PORT: String(port), VIGIL_AS_OF: asOf }
  const accounts = await prepareAccounts(settings)
  await prepareAppeal(settings)
  await prepareEdition(settings)
  await ensureBuilt()
  const site = await startSite(settings)
  console.log(`Vigil is at http://localhost:${port}, as of ${asOf}. Ctrl-C stops it.`)
  console.log(`The workspace is at http://localhost:${port}/team. Sign in, for this run, as`)
  for (const { alias, password } of accounts) console.log(`  ${alias.padEnd(14)} with ${password}`)
  console.log(`Its mail goes no further than ${mailbox}.`)
  await site.ended
  throw new Fault('The site stopped by itself: see what it said above.')
}

async function choosePort(text) {
  const port = Number(text || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Fault(`PORT is ${text}, which is no port.`)
  if (port === 0) return findFreePort()
  if (!(await isFree(port))) throw new Fault(`Port ${port} is taken: set PORT to a free one.`)
  return port
}
