import type { Browser, BrowserContext, Page } from 'playwright-core'
import { LOCALES, LOCALE_FACTS } from '@/lib/i18n/locales'
import { readMessages } from '../support/messages/read-messages'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'

/** No wider than the narrowest phone. */
const WIDTH = 320
const PATHS = ['', '/cases', '/cases/raoof-mehran', '/prisons', '/prisons/evin', '/method', '/timeline', '/statistics', '/corrections',
  '/act/gatherings', '/act/gatherings/propose', '/data/api', '/updates', '/follow', '/tell', '/tell/back', '/privacy',
  '/act/letters/write-for-those-held']
const pages = LOCALES.flatMap((locale) => PATHS.map((path) => [locale, path] as const))

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: WIDTH, height: 800 } })
})

afterAll(() => browser.close())

/** Opens an address; answers the page and what it does that it must not. */
async function visit(path: string): Promise<{ page: Page; faults: string[] }> {
  const faults: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== siteUrl('')) faults.push(`request: ${request.url()}`)
  })
  const answer = await page.goto(siteUrl(path), { waitUntil: 'load' })
  if (answer?.status() !== 200) faults.push(`status: ${answer?.status()}`)
  return { page, faults }
}

const english = readMessages('en')

/** Whole English messages that another language says otherwise: none of them may stand on its pages. */
const ENGLISH_WORDS = new Map(LOCALES.map((locale) => {
  const theirs = readMessages(locale)
  return [locale, [...english].filter(([key, message]) =>
    !key.startsWith('glossary.') && /^[A-Z].{11,}$/.test(message) && !/[{<]/.test(message) && theirs.get(key) !== message)
    .map(([, message]) => message)]
}))

test.each(pages)('/%s%s speaks its language, fits, and bars nobody', async (locale, path) => {
  const { page, faults } = await visit(`/${locale}${path}`)
  expect(faults).toEqual([])
  const { lang, dir, scrollWidth } = await page.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement
    return { lang, dir, scrollWidth }
  })
  expect({ lang, dir }).toEqual({ lang: locale, dir: LOCALE_FACTS[locale].direction })
  expect(scrollWidth).toBeLessThanOrEqual(WIDTH)
  const text = await page.innerText('body')
  // A message that is missing is shown by its key; names of files look alike.
  expect(text.match(/\b[a-z]+(\.[a-zA-Z_-]+){1,4}\b(?=\s|$)/g)?.filter((key) => !/^(www|json)\b|\.(csv|ndjson|geojson|json|xlsx|xml|ts)$/.test(key)) ?? []).toEqual([])
  expect(ENGLISH_WORDS.get(locale)?.filter((words) => text.includes(words))).toEqual([])
  // One stylesheet colours them all, and of languages that run alike one has its contrast looked at.
  const isLookedAt = locale === 'en' || locale === 'fa'
  expect(await findBarriers(page, isLookedAt ? 'all' : 'all but contrast')).toEqual([])
  await page.close()
})

test.each(pages)('/%s%s names itself in every language', async (locale, path) => {
  const html = await (await fetch(siteUrl(`/${locale}${path}?asOf=2021-01-01`))).text()
  const head = html.slice(0, html.indexOf('</head>'))
  const linked = [...head.matchAll(/<link rel="(canonical|alternate)"(?: hrefLang="([a-z-]+)")? href="([^"]+)"/g)]
  expect(linked.map(([, rel, language, href]) => [rel, language, href])).toEqual([
    ['canonical', undefined, siteUrl(`/${locale}${path}`)],
    ...LOCALES.map((one) => ['alternate', one, siteUrl(`/${one}${path}`)]),
    ['alternate', 'x-default', path === '' ? siteUrl('/') : siteUrl(`/en${path}`)],
  ])
})

test('the numbers of a Persian page are Persian, those in its drawings too', async () => {
  const { page } = await visit('/fa/cases/raoof-mehran')
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('svg text, .days, .when, .dateline, td.num, .count, .big h2, .silence-month')]
      .map((element) => element.textContent ?? ''))
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers.filter((text) => /[0-9]/.test(text))).toEqual([])
  const spoken = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? ''))
  expect(spoken.filter((text) => /[0-9]/.test(text))).toEqual([])
  await page.close()
})

test('changing the language keeps the page, the filter and the day', async () => {
  const { page } = await visit('/en/cases?status=held&urgency=critical&asOf=2021-03-01')
  await page.getByRole('link', { name: 'فارسی' }).click()
  await page.waitForURL(/\/fa\/cases/)
  const { pathname, searchParams } = new URL(page.url())
  expect([pathname, searchParams.get('status'), searchParams.get('urgency'), searchParams.get('asOf')])
    .toEqual(['/fa/cases', 'held', 'critical', '2021-03-01'])
  await page.close()
})

test.each([
  ['fa-IR,fa;q=0.9,en;q=0.5', '/fa'], ['fr-CH', '/fr'], ['de,es;q=0.7', '/es'], ['de', '/en'], ['', '/en'],
])('a visitor who reads "%s" is led from the entrance to %s', async (accepted, path) => {
  const headers = new Headers(accepted === '' ? [] : [['accept-language', accepted]])
  const answer = await fetch(siteUrl('/'), { headers, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([307, path])
})

test('pages are complete without a script in each language', async () => {
  const still = await browser.newContext({ javaScriptEnabled: false })
  const page = await still.newPage()
  const words = { en: '126–155', fa: '۱۲۶ تا ۱۵۵', fr: '126–155', es: '126–155' }
  for (const locale of LOCALES) {
    await page.goto(siteUrl(`/${locale}/cases/raoof-mehran`))
    expect(await page.innerText('main')).toContain(words[locale])
  }
  await still.close()
})
