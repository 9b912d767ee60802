import { execFileSync } from 'node:child_process'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { type OwnSite, startOwnSite } from '../support/own-site'
import { fillInAction, openForm, openInventedCase, save, untilSaved } from '../support/recording'
import { accountOf, signedIn } from '../support/workspace'

const NAME = 'vigil_modes'
const shared: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
/** A database of its own: the others of this run must not find theirs closed. */
const settings = Object.fromEntries(Object.entries(shared).map(([key, value]) => [
  key, key.startsWith('DATABASE_') ? value.replace(/\/vigil(?=\?|$)/, `/${NAME}`) : value,
]))

let browser: Browser
let site: OwnSite
let administrator: BrowserContext
let volunteer: BrowserContext

/** Runs a program of ours to its end; answers what it said. */
function run(...args: string[]): string {
  const env = { ...process.env, ...settings }
  return execFileSync(process.execPath, ['--import', 'tsx', ...args], { env, encoding: 'utf8' })
}

beforeAll(async () => {
  const first = connect(shared.DATABASE_OWNER_URL ?? '', { max: 1 })
  await first.unsafe(`CREATE DATABASE ${NAME}`)
  await first.end()
  run('lib/db/migrate-command.ts')
  const owner = connect(settings.DATABASE_OWNER_URL ?? '', { max: 1 })
  for (const schema of ['file', 'open']) await owner.unsafe(`UPDATE ${schema}.instance SET demonstration = true`)
  await owner.end()
  run('cli/vigil.ts', 'import', 'data/appeal-2021', '--trust')
  const { accounts } = JSON.parse(run('cli/vigil.ts', 'user', 'demonstrate', '--json'))
  process.env.VIGIL_TEST_ACCOUNTS = JSON.stringify(accounts)
  site = await startOwnSite({ ...process.env, ...settings })
  process.env.VIGIL_TEST_ORIGIN = `http://localhost:${site.port}`
  browser = await openBrowser()
  administrator = await signedIn(browser, 'administrator')
  volunteer = await signedIn(browser, 'volunteer')
})
afterAll(async () => {
  await browser.close()
  site.first.kill('SIGTERM')
})

/** Sets the mode on the page for it; answers that page. */
async function setTo(name: string): Promise<Page> {
  const page = await administrator.newPage()
  await page.goto(siteUrl('/team/mode'))
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await page.getByLabel('Why').fill('an invented reason')
  await page.locator('#field-mode').fill(accountOf('administrator').password)
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  return page
}

test('what is sent while the site is read only stays in its form, and is saved afterwards', async () => {
  const slug = await openInventedCase(volunteer, 'Invented Person of a mode')
  const form = await openForm(volunteer, slug)
  await fillInAction(form, 'an invented step before the switch')
  await (await setTo('Read only')).close()
  await save(form)
  await form.getByText('The site is read only for now, and nothing was saved.').first().waitFor()
  expect(await form.getByLabel(/What was done\?/).inputValue()).toBe('an invented step before the switch')
  expect((await form.request.get(siteUrl('/en'))).status()).toBe(200)
  await (await setTo('Normal')).close()
  await save(form)
  await untilSaved(form)
})

test('a closed site answers readers nothing, and lets administrators alone in', async () => {
  const page = await setTo('Closed')
  const other = await volunteer.newPage()
  expect((await other.goto(siteUrl('/en')))?.status()).toBe(503)
  expect(await findBarriers(other)).toEqual([])
  await other.goto(siteUrl('/team'))
  await other.getByRole('heading', { name: 'The workspace is closed for now' }).waitFor()
  expect(await findBarriers(other)).toEqual([])
  expect((await other.request.get(siteUrl('/api/team/sources?q=a'))).status()).toBe(503)
  expect((await site.ask('/readyz')).status).toBe(200)
  await page.close()
  await (await setTo('Normal')).close()
  expect((await other.goto(siteUrl('/en')))?.status()).toBe(200)
})

test('nobody is signed in any more where one administrator ends all sessions', async () => {
  const page = await administrator.newPage()
  await page.goto(siteUrl('/team/mode'))
  await page.locator('#field-end-all').fill(accountOf('administrator').password)
  await page.getByRole('button', { name: 'Sign everybody out' }).click()
  await page.waitForURL(/\/team\/sign-in/)
  for (const context of [administrator, volunteer]) {
    const own = await context.newPage()
    await own.goto(siteUrl('/team'))
    expect(own.url()).toContain('/team/sign-in')
  }
})
