import type { Browser, BrowserContext, Page } from 'playwright-core'
import { totpCodeAt } from '@/lib/auth/totp'
import type { Role } from '@/lib/domain/permissions/permissions'
import { findBarriers, findFaults, openBrowser, siteUrl } from '../support/browser'
import { accountOf, cookieOf, sendPassword, signedIn } from '../support/workspace'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What a page does that it must not: errors in its console or scripts, and requests to elsewhere. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== siteUrl('')) faults.push(`request: ${request.url()}`)
  })
  return faults
}

async function makeInvitation(administrator: BrowserContext): Promise<string> {
  const page = await administrator.newPage()
  await page.goto(siteUrl('/team/people'))
  await page.locator('select[name=role]').first().selectOption('volunteer')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.locator('.shown-once li').innerText()
  await page.close()
  return link
}

describe('from an invitation to the workspace', () => {
  const guest = { alias: 'Invented guest', password: 'seven invented words for one guest' }
  let link: string
  let codes: string[]

  test('an administrator makes a link, the guest an account with a second factor', async () => {
    const administrator = await signedIn(browser, 'administrator')
    link = await makeInvitation(administrator)
    await administrator.close()
    const context = await browser.newContext()
    const page = await context.newPage()
    const faults = watch(page)
    await page.goto(link)
    await page.getByLabel('A name of your choice').fill(guest.alias)
    await page.getByLabel('New password').fill(guest.password)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await page.waitForURL(siteUrl('/team/sign-in/set-up'))
    await page.getByRole('img', { name: /QR code/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '')
    await page.getByLabel('The code that the app shows now').fill(totpCodeAt(secret, new Date()))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.locator('.shown-once li').first().waitFor()
    codes = await page.locator('.shown-once li').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.getByRole('link', { name: 'Go on to the workspace' }).click()
    await page.waitForURL(siteUrl('/team'))
    expect(await page.innerText('header')).toContain(guest.alias)
    expect(faults).toEqual([])
    await context.close()
  })

  test('the link is worth nothing any more', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(link)
    expect(await page.innerText('h1')).toBe('This invitation cannot be used')
    await context.close()
  })

  test('signing in asks for a code, goes on to the page that was asked for, and signing out ends it', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(siteUrl('/team/account?asOf=2021-03-01'))
    await sendPassword(page, guest)
    await page.waitForURL(/\/team\/sign-in\/code/)
    expect((await page.goto(siteUrl('/team')))?.url()).toContain('/team/sign-in/code')
    await page.goto(siteUrl('/team/sign-in/code?next=/team/account'))
    await page.getByLabel('Code').fill('000000')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('That code is not right').waitFor()
    await page.getByLabel('Code').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(siteUrl('/team/account'))
    expect(await page.innerText('main')).toContain('9 recovery codes are left.')
    await page.locator('.team-menu summary').click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.waitForURL(siteUrl('/team/sign-in'))
    expect((await page.goto(siteUrl('/team/account')))?.url()).toContain('/team/sign-in')
    await context.close()
  })
})

test('a lock shuts a browser out at its next step', async () => {
  const [administrator, volunteer] = [await signedIn(browser, 'administrator'), await signedIn(browser, 'researcher')]
  const [people, own] = [await administrator.newPage(), await volunteer.newPage()]
  await own.goto(siteUrl('/team/account'))
  await people.goto(siteUrl('/team/people'))
  await people.getByRole('button', { name: 'Lock researcher' }).click()
  await people.getByRole('button', { name: 'Unlock researcher' }).waitFor()
  await own.getByRole('link', { name: 'Vigil' }).first().click()
  await own.waitForURL(/\/team\/sign-in/)
  await people.getByRole('button', { name: 'Unlock researcher' }).click()
  await people.getByRole('button', { name: 'Lock researcher' }).waitFor()
  await administrator.close()
  await volunteer.close()
})

test('signing in works without a script, and tells what is wrong', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, { alias: 'volunteer', password: 'not the password' })
  expect(await page.getByRole('alert').innerText()).toContain('do not fit together')
  await sendPassword(page, accountOf('volunteer'))
  await page.waitForURL(siteUrl('/team'))
  await context.close()
})

test.each([
  ['fa-IR,fa;q=0.9,en;q=0.8', '', 'lang="fa" dir="rtl"', 'گذرواژه'],
  ['de,es;q=0.5', '', 'lang="es" dir="ltr"', 'Contraseña'],
  ['fa', '?lang=fr&next=/team/account', 'lang="fr" dir="ltr"', 'Mot de passe'],
  ['de', '?lang=xx', 'lang="en" dir="ltr"', 'Password'],
])('who reads %s and asks for “%s” is let in by %s', async (accepted, query, said, word) => {
  const reply = await fetch(siteUrl(`/team/sign-in${query}`), { headers: { 'accept-language': accepted } })
  const text = await reply.text()
  expect([text.includes(`<html ${said}`), text.includes(word)]).toEqual([true, true])
})

const PAGES: readonly (readonly [who: string, Role | null, paths: readonly string[]])[] = [
  ['whoever stands before the door', null, ['/team/sign-in', '/team/invitation/none']],
  ['a reviewer', 'reviewer', ['/team/account', '/team/appeals']],
  ['an administrator', 'administrator', ['/team/people', '/team/mail', '/team/appeals/new', '/team/appeals/say-where-they-are']],
]

test.each(PAGES)('the pages of %s open without a fault, fit, and bar nobody', async (_who, role, paths) => {
  const context = role === null ? await browser.newContext() : await signedIn(browser, role)
  const page = await context.newPage()
  const faults = watch(page)
  for (const path of paths) {
    expect([path, (await page.goto(siteUrl(path), { waitUntil: 'load' }))?.status()]).toEqual([path, 200])
    expect([path, await findFaults(page)]).toEqual([path, []])
  }
  expect(faults).toEqual([])
  await context.close()
})

describe('over HTTP', () => {
  const ask = (path: string, cookie = '', rest: RequestInit = {}) =>
    fetch(siteUrl(path), { redirect: 'manual', headers: { cookie }, ...rest })

  test('the audit log is downloaded by an administrator, and tells of this', async () => {
    const reply = await ask('/api/team/audit', await cookieOf('administrator'))
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
    expect(await reply.text()).toMatch(/^seq,at,actor,.*\r\n(.*\r\n)*.*account\.sign_in/)
  })

  test.each(['researcher', 'volunteer', 'reviewer'] as const)('there is no audit log for a %s', async (role) => {
    const cookie = await cookieOf(role)
    for (const path of ['/team/audit', '/api/team/audit']) expect([path, (await ask(path, cookie)).status]).toEqual([path, 404])
  })

  test('the cookie is for the browser alone, and a forged or changed one opens nothing', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(siteUrl('/team/sign-in'))
    await sendPassword(page, accountOf('volunteer'))
    await page.waitForURL(siteUrl('/team'))
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ name: 'vigil-session', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect((await ask('/team/account', `vigil-session=${cookie?.value.slice(0, -3)}AAA`)).status).toBe(307)
    expect((await ask('/team/account', 'vigil-session=x')).status).toBe(307)
    await context.close()
  })

  test('next-auth signs in by the same rules, and keeps the token to the cookie', async () => {
    const first = await ask('/api/auth/csrf')
    const { csrfToken } = (await first.json()) as { csrfToken: string }
    const csrf = first.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    const sign = (fields: Record<string, string>) => fetch(siteUrl('/api/auth/callback/credentials'), {
      method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers: { cookie: csrf },
    })
    const { alias, password } = accountOf('volunteer')
    const wrong = await sign({ csrfToken, alias, password: 'not the password' })
    expect(wrong.headers.getSetCookie().join()).not.toContain('vigil-session=')
    const forged = await sign({ csrfToken: 'forged', alias, password })
    expect(forged.headers.getSetCookie().join()).not.toContain('vigil-session=')
    const right = await sign({ csrfToken, alias, password })
    const session = right.headers.getSetCookie().find((one) => one.startsWith('vigil-session='))?.split(';')[0] ?? ''
    expect((await ask('/team/account', session)).status).toBe(200)
    expect(Object.keys((await (await ask('/api/auth/session', session)).json()) as object)).toEqual(['expires'])
  })

  test.each(['{{{', '[]', '[1,{"a":1}]', '["$1"]', '"x"'])('an action that is called with %s is no fault of ours', async (body) => {
    const page = await (await ask('/team/sign-in')).text()
    const [, action = ''] = /&quot;id&quot;:&quot;([0-9a-f]+)/.exec(page) ?? []
    const headers = { origin: siteUrl(''), 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' }
    expect(action).not.toBe('')
    expect((await fetch(siteUrl('/team/sign-in'), { method: 'POST', headers, body })).status).toBeLessThan(500)
  })

  test.each<[string, string, RequestInit]>([
    ['a form that is none', '/team/sign-in', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }],
    ['a form without fields', '/team/sign-in', { method: 'POST', body: new URLSearchParams({}) }],
    ['a form in parts that are none', '/team/sign-in', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    ['an action that nobody knows', '/team/sign-in', { method: 'POST', body: '[]', headers: { 'next-action': 'ab'.repeat(21) } }],
    ['an unknown step of next-auth', '/api/auth/_log', { method: 'POST', body: '{}' }],
    ['JSON that is none', '/api/auth/callback/credentials', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
    ['a path that is very long', `/team/invitation/${'a'.repeat(3000)}`, {}],
    ['an invitation of nothing', '/team/invitation/%20', {}],
  ])('%s is no fault of ours', async (_what, path, { headers, ...rest }) => {
    const reply = await ask(path, '', { ...rest, headers: { origin: siteUrl(''), ...(headers as Record<string, string>) } })
    expect(reply.status).toBeLessThan(500)
  })
})
