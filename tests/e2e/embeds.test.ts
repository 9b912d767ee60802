import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'

const EMBEDS = ['/embed/map', '/embed/count', '/embed/case/raoof-mehran'] as const
let browser: Browser
let other: Server

beforeAll(async () => {
  browser = await openBrowser()
  other = createServer((request, response) => {
    const src = siteUrl(new URL(request.url ?? '/', 'http://localhost').searchParams.get('show') ?? '')
    response.setHeader('content-type', 'text/html')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    response.end(`<!doctype html><title>Another site</title><iframe src="${src}" width="600" height="700"></iframe>`)
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  other.close()
  await browser.close()
})

/** What another site shows of ours in a frame; empty where the browser refuses. */
async function frameWords(path: string, timeout: number): Promise<string> {
  const page = await browser.newPage()
  const { port } = other.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/?show=${encodeURIComponent(path)}`)
  const words = await page.frameLocator('iframe').locator('body').innerText({ timeout }).catch(() => '')
  await page.close()
  return words
}

test.each<[string, string]>([
  ['/embed/map?lang=en', 'Evin Prison'], ['/embed/count', 'people are known to be held'],
  ['/embed/case/raoof-mehran?asOf=2020-12-15', '15–44 days'],
  ['/embed/map?lang=fa', 'زندان اوین'], ['/embed/count?lang=fr', 'personnes'],
  ['/embed/case/raoof-mehran?lang=fa', 'بدون هیچ تماس تأییدشده'], ['/embed/case/raoof-mehran?lang=es', 'contacto verificado'],
])('another site may show %s', async (path, expected) => {
  expect(await frameWords(path, 30_000)).toContain(expected)
})

test.each(['/en', '/en/cases/raoof-mehran', '/api/v1/map', '/team/sign-in'])('and not %s', async (path) => {
  expect(await frameWords(path, 5_000)).not.toMatch(/Vigil|Evin/)
  const { headers } = await fetch(siteUrl(path))
  expect([headers.get('x-frame-options'), headers.get('content-security-policy')?.includes("frame-ancestors 'none'")])
    .toEqual(['DENY', true])
})

test.each(EMBEDS)('%s needs no script, bars nobody, fits a narrow frame, and is kept', async (path) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 600 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const answer = await page.goto(siteUrl(path))
  expect(answer?.headers()['cache-tag']).toContain('rules')
  expect(await page.locator('script').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await page.evaluate(() => document.querySelector('base')?.target)).toBe('_blank')
  expect(faults).toEqual([])
  await context.close()
})

test.each<[string, number]>([
  ['/embed/case/nobody', 404], ['/embed/nothing', 404], ['/embed/map?asOf=x', 400], ['/embed/count?asOf=2021-04-06', 400],
])('%s is answered with %i', async (path, status) => {
  expect((await fetch(siteUrl(path))).status).toBe(status)
})
