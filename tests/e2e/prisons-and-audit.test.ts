import type { Browser, Page } from 'playwright-core'
import type { Role } from '@/lib/domain/permissions/permissions'
import { findFaults, openBrowser, siteUrl } from '../support/browser'
import { chooseSource } from '../support/recording'
import { signedIn } from '../support/workspace'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Runs as somebody of a role, on a page of their own. */
async function as(role: Role, act: (page: Page) => Promise<void>) {
  const context = await signedIn(browser, role)
  await act(await context.newPage())
  await context.close()
}

test('a prison is put on record, a fire there recorded, verified by another, and public', async () => {
  await as('administrator', async (page) => {
    await page.goto(siteUrl('/team/prisons/new'))
    await page.getByLabel('Name (needed)').fill('Invented Prison')
    await page.getByLabel('Other names').fill('The Invention\nAn old name')
    await page.getByLabel('Town').fill('Karaj')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.locator('.refusal').waitFor()
    // Nothing that was typed is lost.
    expect(await page.getByLabel('Name (needed)').inputValue()).toBe('Invented Prison')
    expect(await page.locator('.refusal').innerText()).toContain('Degrees north')
    await page.getByLabel('Province').fill('Alborz')
    await page.getByLabel('Degrees north').fill('35,84')
    await page.getByLabel('Degrees east').fill('50.94')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.waitForURL(siteUrl('/team/prisons/invented-prison?done=created'))
  })
  await as('volunteer', async (page) => {
    await page.goto(siteUrl('/team/prisons?q=invention'))
    await page.getByRole('link', { name: 'Invented Prison' }).click()
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Record what happened here' }).click()
    await page.getByText('Fire', { exact: true }).click()
    await page.locator('#field-date').fill('12 Farvardin 1400')
    await chooseSource(page, 'An Emergency Appeal')
    await page.getByText('everybody', { exact: true }).click()
    await page.getByRole('button', { name: 'Save as proposed' }).click()
    await page.waitForURL(/\/team\/prisons\/invented-prison\?done=recorded/)
    expect(await page.locator('.at-prison').innerText()).toMatch(/Fire, 1 April 2021\s+proposed; for everybody/)
    expect(await page.getByRole('button', { name: 'Verify' }).count()).toBe(0)
  })
  expect((await fetch(siteUrl('/en/prisons/invented-prison'))).status).toBe(404)
  await as('reviewer', async (page) => {
    await page.goto(siteUrl('/team/prisons/invented-prison'))
    await page.getByRole('button', { name: 'Verify: Fire' }).click()
    await page.waitForURL(/done=verified/)
  })
  const open = await (await fetch(siteUrl('/en/prisons/invented-prison'))).text()
  expect(open).toContain('Invented Prison')
  expect(open).toContain('1 April 2021')
})

test('forms of a prison work without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const signed = await signedIn(browser, 'volunteer')
  await context.addCookies(await signed.cookies())
  const page = await context.newPage()
  await page.goto(siteUrl('/team/prisons/evin/record'))
  await page.getByText('Military strike', { exact: true }).click()
  await page.locator('#field-date').fill('no day')
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  expect(await page.locator('.refusal').innerText()).toContain('not understood as a date')
  expect(await page.locator('#field-date').inputValue()).toBe('no day')
  await page.locator('#field-date').fill('2 April 2021')
  await chooseSource(page, 'An Emergency Appeal')
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.waitForURL(/\/team\/prisons\/evin\?done=recorded/)
  await page.locator('.event-acts summary', { hasText: 'retract' }).first().click()
  await page.locator('details.step[open] textarea').fill('An invented reason')
  await page.getByRole('button', { name: 'Retract it' }).first().click()
  await page.waitForURL(/done=retracted/)
  await Promise.all([context.close(), signed.close()])
})

test('a source is found by its words, and what rests on one is not changed by a volunteer', async () => {
  const note = 'An invented note'
  const change = async (page: Page) => {
    await page.goto(siteUrl('/team/sources?q=emergency appeal'))
    await page.getByRole('link', { name: /^Edit: An Emergency Appeal/ }).click()
    await page.getByLabel('Note for the team').fill(note)
    await page.getByRole('button', { name: 'Save the changes' }).click()
  }
  await as('volunteer', async (page) => {
    await change(page)
    expect(await page.locator('.refusal').innerText()).toContain('a reviewer changes it')
    expect(await page.getByLabel('Note for the team').inputValue()).toBe(note)
  })
  await as('reviewer', async (page) => {
    await change(page)
    await page.waitForURL(siteUrl('/team/sources?done=edited'))
    await page.goto(siteUrl('/team/sources/appeal-2021/edit'))
    expect(await page.getByLabel('Note for the team').inputValue()).toBe(note)
    await page.getByLabel('When it was published').fill('no day')
    await page.getByRole('button', { name: 'Save the changes' }).click()
    expect(await page.locator('.refusal').innerText()).toContain('not understood as a date')
  })
})

test('the audit log shows and filters who did what, and says that its chain is whole', async () => {
  await as('administrator', async (page) => {
    await page.goto(siteUrl('/team/audit'))
    await page.getByLabel('Action').fill('prison_event.')
    await page.getByLabel('Id of the subject').fill('')
    await page.getByRole('button', { name: 'Show', exact: true }).last().click()
    await page.waitForURL(/action=prison_event/)
    const table = await page.locator('.audit-table').innerText()
    expect(table).toMatch(/reviewer\s+prison_event\.verify/)
    expect(table).toMatch(/volunteer\s+prison_event\.propose/)
    expect(table).not.toContain('account.')
    await page.getByRole('button', { name: 'Verify the chain' }).click()
    expect(await page.getByRole('status').innerText()).toContain('the chain is whole')
  })
})

const PAGES: readonly (readonly [Role, readonly string[]])[] = [
  ['volunteer', ['/team/prisons', '/team/prisons/evin/record', '/team/sources']],
  ['reviewer', ['/team/prisons/evin', '/team/sources/appeal-2021/edit', '/team/review/batches']],
  ['administrator', ['/team/prisons/new', '/team/prisons/evin/edit', '/team/audit']],
]

test.each(PAGES)('the pages of a %s fit and bar nobody', async (role, paths) => {
  await as(role, async (page) => {
    for (const path of paths) {
      expect([path, (await page.goto(siteUrl(path), { waitUntil: 'load' }))?.status()]).toEqual([path, 200])
      expect([path, await findFaults(page)]).toEqual([path, []])
    }
  })
})
