import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openOwn } from '../../scripts/database/open-database.mjs'
import { prepareAccounts } from '../../scripts/demo/demonstration-accounts.mjs'
import { prepareAppeal } from '../../scripts/demo/demonstration-appeal.mjs'
import { importDemonstration } from '../../scripts/demo/import-demonstration.mjs'
import { openMailbox } from '../../scripts/demo/mailbox.mjs'
import { makeSecrets } from '../../scripts/demo/secrets.mjs'
import { startSite } from '../../scripts/demo/start-site.mjs'
import { findFreePort } from '../../scripts/free-port.mjs'
import { findBrowser } from '../../scripts/setup/browser.mjs'
import { ensureBuilt, ensureGenerated } from '../../scripts/setup/build.mjs'

/** The demonstration, whole, on a free port: what a visitor of `npm run demo` meets. */
export default async function startTestSite() {
  const home = mkdtempSync(join(tmpdir(), 'vigil-site-'))
  globalThis.vigilTestSite = { home }
  await ensureGenerated()
  await ensureBuilt()
  const urls = await openOwn(home, { throwaway: true })
  await migrate(urls)
  await importDemonstration(urls)
  const port = await findFreePort()
  const mailbox = join(home, 'mail')
  const mail = await openMailbox(mailbox)
  const settings = {
    ...urls, ...makeSecrets(), ...mail, PORT: String(port), VIGIL_AS_OF: '2021-04-05', VIGIL_ORIGIN: '',
  }
  process.env.VIGIL_TEST_SETTINGS = JSON.stringify(settings)
  process.env.VIGIL_TEST_ACCOUNTS = JSON.stringify(await prepareAccounts(settings))
  await prepareAppeal(settings)
  await startSite(settings)
  process.env.VIGIL_TEST_MAILBOX = mailbox
  process.env.VIGIL_TEST_SITE_DATABASE = urls.DATABASE_OWNER_URL
  process.env.VIGIL_TEST_SETTINGS = JSON.stringify(settings)
  process.env.VIGIL_TEST_ORIGIN = `http://localhost:${port}`
  process.env.VIGIL_BROWSER = findBrowser() ?? ''
}
