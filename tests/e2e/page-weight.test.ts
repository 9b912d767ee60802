import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { findInlineScripts } from '@/lib/gate/script-hashes'
import { openBrowser, siteUrl } from '../support/browser'

/** What the scripts of a public page may weigh as they are sent: it is opened on phones, over bad lines. */
const MOST_BYTES = 100 * 1024

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** The addresses of all scripts that a page loads until it rests, and the text of those that stand in it. */
async function scriptsOf(path: string): Promise<{ urls: string[]; inline: string }> {
  const page = await browser.newPage()
  const urls = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.add(request.url())
  })
  const answer = await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  const inline = findInlineScripts((await answer?.text()) ?? '').join('\n')
  await page.close()
  return { urls: [...urls], inline }
}

async function bytesOf(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  return brotliCompressSync(Buffer.from(await answer.arrayBuffer())).length
}

const PAGES = [
  '/en', '/en/cases', '/en/cases/raoof-mehran', '/en/prisons', '/en/prisons/evin', '/en/timeline', '/en/method', '/embed/map',
]

test.each(PAGES)(
  'the scripts of %s weigh little',
  async (path) => {
    const { urls, inline } = await scriptsOf(path)
    const sizes = await Promise.all(urls.map(bytesOf))
    const total = sizes.reduce((sum, bytes) => sum + bytes, brotliCompressSync(Buffer.from(inline)).length)
    expect(total).toBeLessThanOrEqual(MOST_BYTES)
  },
)

test('a script of ours is weighed with its page, runs there, and is kept by the browser for a year', async () => {
  const { urls } = await scriptsOf('/en')
  const ours = urls.filter((url) => url.includes('/scripts/'))
  const names = ours.map((url) => /\/scripts\/([\w-]+)\.[0-9a-f]{16}\.js$/.exec(url)?.[1])
  expect(names.sort()).toEqual(['day-slider', 'map-zoom'])
  const { headers } = await fetch(ours[0] ?? '')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-type')).toMatch(/javascript/)
})
