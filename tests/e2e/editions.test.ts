import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { connect, type Sql } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { siteUrl } from '../support/browser'
import { expectNoBarriers, openDesks, press, statusOf } from '../support/desks'
import { waitUntil } from '../support/own-site'

const NUMBER = '2021-04'
const AGAIN = '2021-04.1'
const desks = openDesks()
let sql: Sql
let folder: string

beforeAll(async () => {
  sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  folder = await mkdtemp(join(tmpdir(), 'vigil-edition-'))
  await coverEditions(true)
})

afterAll(async () => {
  await desks.close()
  await coverEditions(false)
  await sql.begin(async (transaction) => {
    for (const table of ['open.edition', 'open.edition_part', 'open.edition_key']) {
      await transaction`DELETE FROM ${transaction(table)}`
    }
    await transaction`DELETE FROM file.edition WHERE again_of IS NOT NULL`
    await transaction`DELETE FROM file.edition`
    await transaction`INSERT INTO open.change (tags) VALUES (ARRAY['editions'])`
  })
  await sql.end({ timeout: 5 })
  await rm(folder, { recursive: true })
})

/** Lets the consents of two people cover editions for the time of this test, or ends that. */
async function coverEditions(isCovered: boolean): Promise<void> {
  await sql`
    UPDATE file.consent SET scopes = array_remove(scopes, 'editions')
      || CASE WHEN ${isCovered} THEN ARRAY['editions'] ELSE ARRAY[]::text[] END
    WHERE case_id IN (SELECT id FROM file.case WHERE slug IN ('raoof-mehran', 'kargar-somayeh'))`
}

const textAt = async (path: string) => (await fetch(siteUrl(path))).text()

/** Types what the page prints, after fetching what it says to fetch; answers what the last command said. */
async function followPage(path: string): Promise<string[]> {
  const page = await desks.read(path)
  const [fetching = '', ...commands] = await page.locator('.commands').allInnerTexts()
  for (const [, url = ''] of fetching.matchAll(/-fO (\S+)/g)) {
    const answer = await fetch(url)
    expect([url, answer.status]).toEqual([url, 200])
    await writeFile(join(folder, basename(url)), Buffer.from(await answer.arrayBuffer()))
  }
  return commands.map((command) => {
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    return stdout + stderr
  })
}

test('two people issue an edition, readers verify it with openssl, and it is gone once somebody in it withdraws', async () => {
  const asker = await desks.open('administrator', '/team/editions')
  await asker.getByRole('button', { name: 'Make a new edition' }).click()
  await asker.waitForURL(siteUrl(`/team/editions/${NUMBER}`))
  const shows = async (page: typeof asker, text: string) => {
    await page.reload()
    return (await page.innerText('main')).includes(text)
  }
  await waitUntil(() => shows(asker, 'You asked for it: somebody else approves it.'))
  expect(await statusOf(`/en/data/editions/${NUMBER}`, 404)).toBe(404)
  const second = await desks.open('reviewer', `/team/editions/${NUMBER}`)
  await second.getByRole('button', { name: 'Approve this edition' }).click()
  await waitUntil(() => shows(second, 'Issued: visitors can have it.'))
  for (const locale of LOCALES) {
    await waitUntil(async () => (await textAt(`/${locale}/data`)).includes(`/${locale}/data/editions/${NUMBER}"`))
    expect(await statusOf(`/${locale}/data/editions/${NUMBER}`, 200)).toBe(200)
  }
  expect(await followPage(`/fa/data/editions/${NUMBER}`)).toEqual(['Signature Verified Successfully\n', ''])
  await look(`/en/data/editions/${NUMBER}`)

  const volunteer = await desks.open('volunteer', '/team/cases/kargar-somayeh/publication')
  await volunteer.getByLabel('Withdraw it for').selectOption('editions')
  await press(volunteer, /^Withdraw$/, 'The consent is withdrawn.')
  for (const path of ['cases.csv', 'cases.geojson', 'sources.csv', 'SHA256SUMS', 'README.txt']) {
    expect([path, await statusOf(`/api/v1/editions/${NUMBER}/${path}`, 410)]).toEqual([path, 410])
  }
  for (const locale of LOCALES) {
    expect([locale, await statusOf(`/${locale}/data/editions/${NUMBER}`, 410)]).toEqual([locale, 410])
    expect(await textAt(`/${locale}/data/editions/${NUMBER}`)).not.toMatch(/kargar|کارگر/i)
  }
  await asker.reload()
  await asker.getByRole('button', { name: 'Issue it again without them' }).click()
  await asker.waitForURL(siteUrl(`/team/editions/${AGAIN}`))
  await waitUntil(() => shows(asker, 'Issued: visitors can have it.'))
  expect(await statusOf(`/en/data/editions/${AGAIN}`, 200)).toBe(200)
  expect(await textAt(`/fa/data/editions/${AGAIN}`)).toContain('<html lang="fa"')
  await waitUntil(async () => (await textAt(`/en/data/editions/${NUMBER}`)).includes(`/en/data/editions/${AGAIN}"`))
  const told = () => textAt(`/en/data/editions/${AGAIN}/since/${NUMBER}`)
  await waitUntil(async () => (await told()).includes('one person is no longer in it'))
  expect(await textAt(`/fa/data/editions/${AGAIN}/since/${NUMBER}`)).toContain('یک نفر دیگر در آن نیست')
  await look(`/en/data/editions/${AGAIN}/since/${NUMBER}`)
})

/** A page of editions bars nobody, and fits a phone. */
async function look(path: string): Promise<void> {
  const context = await (await desks.browser()).newContext({ viewport: { width: 390, height: 900 } })
  const page = await context.newPage()
  await page.goto(siteUrl(path))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectNoBarriers(page)
  await context.close()
}
