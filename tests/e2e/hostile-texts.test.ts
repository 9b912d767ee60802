import type { Browser, BrowserContext, Page } from 'playwright-core'
import { connect, type Sql } from '@/lib/db/connect'
import { openBrowser, siteUrl } from '../support/browser'
import { fieldsOf, HOSTILE_FORMS, HOSTILE_TEXTS, type HostileForm } from '../support/hostile-forms'
import { linksIn, waitForMail } from '../support/mailbox'
import { waitUntil } from '../support/own-site'
import { signedIn } from '../support/workspace'

let browser: Browser
let visitors: BrowserContext
let administrators: BrowserContext
const withdrawals: string[] = []
/** The gatherings and tips that were there before. */
let known: string[] = []

/** Runs something on the database of the site, as its owner. */
async function asOwner(task: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await task(sql).finally(() => sql.end({ timeout: 5 }))
}

beforeAll(async () => {
  browser = await openBrowser()
  visitors = await browser.newContext()
  administrators = await signedIn(browser, 'administrator')
  await asOwner(async (sql) => {
    const rows = await sql<{ id: string }[]>`SELECT id FROM file.gathering UNION SELECT id FROM file.tip`
    known = rows.map(({ id }) => id)
  })
})
afterAll(async () => {
  // The site of these tests is left as it was found.
  for (const link of withdrawals) await post(link.split('?')[0] ?? '', { t: tokenOf(link) })
  await asOwner(async (sql) => {
    await sql`DELETE FROM file.gathering WHERE id <> ALL (${known})`
    await sql`DELETE FROM file.tip WHERE id <> ALL (${known})`
  })
  await browser.close()
})

const tokenOf = (link: string) => new URL(link).searchParams.get('t') ?? ''

async function post(address: string, fields: Record<string, string>, inParts = false): Promise<number> {
  const body = inParts ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return (await fetch(address, { method: 'POST', body, redirect: 'manual' })).status
}

/** Opens a page and gives what is on it every occasion to run; answers what ran, or became an element. */
async function findHits(page: Page, path: string): Promise<string[]> {
  const hits: string[] = []
  page.on('dialog', (dialog) => {
    hits.push('a dialog')
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    Object.assign(globalThis, { hit: () => document.documentElement.setAttribute('data-hit', '') })
  })
  const answer = await page.goto(siteUrl(path), { waitUntil: 'load' })
  if (answer?.status() !== 200) hits.push(`status ${answer?.status()}`)
  for (const summary of await page.locator('summary').all()) await summary.click({ timeout: 500 }).catch(() => undefined)
  const found = await page.evaluate(() => ({
    ran: document.documentElement.hasAttribute('data-hit'),
    elements: document.querySelectorAll('[data-hostile], [onerror], [onload], [onfocus], a[href^="javascript:"]').length,
  }))
  return [...hits, ...(found.ran ? ['it ran'] : []), ...(found.elements > 0 ? [`${found.elements} elements`] : [])]
}

async function textOf(path: string): Promise<string> {
  return (await fetch(siteUrl(path))).text()
}

async function sendAll(form: HostileForm): Promise<void> {
  for (const [at, hostile] of HOSTILE_TEXTS.entries()) {
    const status = await post(siteUrl(form.path), fieldsOf(form, hostile, at), form.inParts)
    expect([hostile, (form.isRefused ? [422] : [303, 200]).includes(status)]).toEqual([hostile, true])
    if (!form.confirms) continue
    const message = await waitForMail(`hostile-${at}@people.example`)
    const [confirm = '', withdraw = ''] = [linksIn(message, '/act/confirm?')[0], linksIn(message, '/act/withdraw?')[0]]
    withdrawals.push(withdraw)
    await post(confirm.split('?')[0] ?? '', { t: tokenOf(confirm) })
  }
}

test.each(HOSTILE_FORMS.map((form) => [form.path, form] as const))('nothing of what is sent to %s runs anywhere', async (_path, form) => {
  await sendAll(form)
  const [first] = form.shown
  if (first?.by === 'visitor') await waitUntil(async () => (await textOf(first.path)).includes('constructor.constructor'))
  for (const { path, by, links } of form.shown) {
    const page = await (by === 'visitor' ? visitors : administrators).newPage()
    if (by === 'administrator' && links) await waitUntil(async () => {
      await page.goto(siteUrl(path))
      return (await page.innerText('main')).length > 0 && (await linksOn(page, links)).length >= HOSTILE_TEXTS.length
    })
    expect([path, await findHits(page, path)]).toEqual([path, []])
    const more = links ? (await linksOn(page, links)).slice(0, HOSTILE_TEXTS.length) : []
    for (const link of more) expect([link, await findHits(page, link)]).toEqual([link, []])
    await page.close()
  }
})

async function linksOn(page: Page, links: RegExp): Promise<string[]> {
  const all = await page.locator('main a').evaluateAll((anchors) => anchors.map((one) => one.getAttribute('href') ?? ''))
  return [...new Set(all.filter((href) => links.test(href)))]
}

test.each(HOSTILE_FORMS.filter(({ inParts }) => !inParts).map((form) => [form.path, form] as const))(
  'a form of %s that comes back shows what was typed as text', async (_path, form) => {
    for (const hostile of HOSTILE_TEXTS) {
      const page = await visitors.newPage()
      // What must be one of a few words is none of them, so that the form comes back.
      const fields = fieldsOf(form, hostile, 9)
      if ('kind' in fields) fields.kind = hostile
      await page.goto(siteUrl('/en/act'))
      await page.evaluate(({ action, sent }) => {
        const made = document.createElement('form')
        Object.assign(made, { method: 'post', action })
        for (const [name, value] of Object.entries(sent)) {
          const field = document.createElement('textarea')
          Object.assign(field, { name, value })
          made.append(field)
        }
        document.body.append(made)
        HTMLFormElement.prototype.submit.call(made)
      }, { action: form.path, sent: fields })
      await page.waitForURL(siteUrl(form.path))
      const elements = page.locator('[data-hostile], [onerror], [onload], [onfocus]')
      expect([hostile, await elements.count()]).toEqual([hostile, 0])
      await page.close()
    }
  },
)
