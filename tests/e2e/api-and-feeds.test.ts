import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseFeed } from '@rowanmanning/feed-parser'
import ICAL from 'ical.js'
import { caseListSchema, caseRowSchema } from '@/lib/domain/contract/case-row'
import { caseDetailSchema } from '@/lib/domain/contract/case-detail'
import { editionListSchema, signingKeyListSchema } from '@/lib/domain/contract/edition-answers'
import { mapAnswerSchema } from '@/lib/domain/contract/map-answer'
import { LOCALES } from '@/lib/i18n/locales'
import { problemSchema } from '@/lib/open/problem'
import { siteUrl } from '../support/browser'

const run = promisify(execFile)
const FEEDS = ['/feed.xml', '/urgent/feed.xml', '/cases/raoof-mehran/feed.xml', '/prisons/evin/feed.xml', '/corrections/feed.xml']

const textAt = async (path: string) => (await fetch(siteUrl(path))).text()

/** The commands of the documentation in a language, as somebody copies them. */
async function commandsIn(locale: string): Promise<string[]> {
  const html = await textAt(`/${locale}/data/api`)
  const shown = [...html.matchAll(/<pre class="commands"[^>]*><code>([^<]+)<\/code>/g)].map(([, text]) => text ?? '')
  return shown.map((text) => text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
}

/** Runs a command with the real curl, and answers what it was given or put into its file. */
async function answerTo(command: string, folder: string): Promise<string> {
  const { stdout } = await run('sh', ['-c', command.replace('curl ', 'curl --silent --show-error ')], { cwd: folder })
  return command.includes('--output') ? (await run('cat', ['cases.csv'], { cwd: folder })).stdout : stdout
}

test('every command of the documentation is answered as it says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-commands-'))
  const commands = (await commandsIn('en')).filter((command) => command.startsWith('curl'))
  const answers = []
  for (const command of commands) answers.push(await answerTo(command, folder))
  rmSync(folder, { recursive: true })
  const [urgent, one, day, search, pages, map, tag, wrong, file, feed] = answers
  expect(caseListSchema.parse(JSON.parse(urgent ?? '')).data.length).toBeGreaterThan(2)
  expect(caseDetailSchema.parse(JSON.parse(one ?? '')).slug).toBe(caseDetailSchema.parse(JSON.parse(day ?? '')).slug)
  expect(caseListSchema.parse(JSON.parse(search ?? '')).data.map(({ name }) => name.native)).toContain('سپیده قلیان')
  expect(caseListSchema.parse(JSON.parse(pages ?? '')).next).not.toBeNull()
  expect(mapAnswerSchema.parse(JSON.parse(map ?? '')).features.length).toBeGreaterThan(1)
  if (tag !== '') expect(tag).toMatch(/^etag: "[\w-]+"/im)
  expect(problemSchema.parse(JSON.parse(wrong ?? '')).errors?.[0]?.parameter).toBe('limit')
  expect(file?.split('\n')[0]).toContain('slug')
  expect(parseFeed(feed ?? '').items.length).toBeGreaterThan(2)
  expect(commands).toHaveLength(10)
})

test('the documentation gives the same commands in every language, and is linked from the page of the data', async () => {
  const english = await commandsIn('en')
  for (const locale of LOCALES) {
    expect(await commandsIn(locale)).toEqual(english)
    expect(await textAt(`/${locale}/data`)).toContain(`href="/${locale}/data/api"`)
  }
})

test.each(LOCALES)('readers of feeds and calendars read those in %s, and pages name them', async (locale) => {
  for (const path of FEEDS) {
    const answer = await fetch(siteUrl(`/${locale}${path}`))
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/atom+xml; charset=utf-8'])
    const feed = parseFeed(await answer.text())
    expect([feed.language, feed.meta.type]).toEqual([locale, 'atom'])
    if (!path.startsWith('/corrections')) expect(feed.items.length).toBeGreaterThan(0)
    expect(feed.items.every(({ id, url }) => id !== null && url?.startsWith(siteUrl(`/${locale}/`)))).toBe(true)
  }
  const calendar = new ICAL.Component(ICAL.parse(await textAt(`/${locale}/calendar.ics`)))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  const named = [['', 2], ['/cases/raoof-mehran', 1], ['/prisons/evin', 1], ['/corrections', 1], ['/updates', 1], ['/method', 0]] as const
  for (const [path, count] of named) {
    const html = await textAt(`/${locale}${path}`)
    const links = [...html.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]+)"/g)].map(([, href]) => href)
    const other = [...html.matchAll(/<link rel="alternate"[^>]*href="([^"]+\.xml)"/g)].map(([, href]) => href ?? '')
    expect([path, Math.max(links.length, other.length)]).toEqual([path, count])
    for (const href of other) expect((await fetch(href)).status).toBe(200)
  }
})

test('a case and a prison that are not published have no feed', async () => {
  for (const path of ['/en/cases/nobody/feed.xml', '/en/prisons/nowhere/feed.xml', '/xx/feed.xml', '/xx/calendar.ics']) {
    expect([path, (await fetch(siteUrl(path))).status]).toEqual([path, 404])
  }
})

test('the files of the API are what its description says, and any page may read them', async () => {
  const lines = (await textAt('/api/v1/export.ndjson')).trim().split('\n')
  for (const line of lines) {
    const { asOf, ...row } = JSON.parse(line)
    expect(asOf).toBe('2021-04-05')
    caseRowSchema.parse(row)
  }
  editionListSchema.parse(JSON.parse(await textAt('/api/v1/editions')))
  signingKeyListSchema.parse(JSON.parse(await textAt('/api/v1/editions/keys')))
  const answer = await fetch(siteUrl('/api/v1/export.geojson'), { headers: { accept: 'application/geo+json' } })
  expect([answer.headers.get('access-control-allow-origin'), JSON.parse(await answer.text()).type]).toEqual(['*', 'FeatureCollection'])
  expect((await fetch(siteUrl('/api/v1/export.csv'), { headers: { accept: 'image/png' } })).status).toBe(406)
  expect((await fetch(siteUrl('/api/v1/nothing'))).headers.get('content-type')).toBe('application/problem+json')
})

test('the sitemap has each page once in each language', async () => {
  const parts = [...(await textAt('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => href ?? '')
  const files = await Promise.all(parts.map(async (href) => (await fetch(href.replaceAll('&#38;', '&'))).text()))
  const pages = files.flatMap((xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => href ?? ''))
  expect(new Set(pages).size).toBe(pages.length)
  expect(pages.length % LOCALES.length).toBe(0)
  for (const path of ['', '/cases/raoof-mehran', '/prisons/evin', '/data/api']) {
    for (const locale of LOCALES) expect(pages).toContain(siteUrl(`/${locale}${path}`))
  }
})
