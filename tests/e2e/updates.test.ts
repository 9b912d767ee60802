import { connect } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { siteUrl } from '../support/browser'
import { openDesks } from '../support/desks'
import { waitUntil } from '../support/own-site'

const SLUG = 'an-invented-update'
const TITLES = { en: 'An invented update', fa: 'خبری ساختگی', fr: 'Une nouvelle inventée', es: 'Una novedad inventada' } as const
const desks = openDesks()
const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
let channels: { place: number; name: string; url: string }[]

beforeAll(async () => {
  channels = await sql`SELECT place, name, url FROM open.channel`
})
afterAll(async () => {
  await desks.close()
  await sql.begin(async (transaction) => {
    await transaction`DELETE FROM open.channel`
    if (channels.length > 0) await transaction`INSERT INTO open.channel ${transaction(channels)}`
    await transaction`DELETE FROM open.post WHERE slug = ${SLUG}`
    await transaction`DELETE FROM file.post_version WHERE post_id IN (SELECT id FROM file.post WHERE slug = ${SLUG})`
    await transaction`DELETE FROM file.post WHERE slug = ${SLUG}`
    await transaction`INSERT INTO open.change (tags) VALUES (ARRAY['updates', 'case:raoof-mehran'])`
  })
  await sql.end({ timeout: 5 })
})

const textAt = async (path: string) => (await fetch(siteUrl(path))).text()

test('an update appears in every language on its case and in the feed once a second person publishes it', async () => {
  const desk = await desks.open('administrator', '/team/updates/new')
  await desk.fill('[name="slug"]', SLUG)
  for (const locale of LOCALES) {
    await desk.fill(`[name="${locale}.title"]`, TITLES[locale])
    await desk.fill(`[name="${locale}.body"]`, '**Strong**, and <script>document.title="hit"</script>')
  }
  await desk.fill('[name="cases"]', 'raoof-mehran')
  await desk.getByRole('button', { name: 'Save this version' }).click()
  await desk.getByText('You wrote this version: somebody else publishes it.').waitFor()
  expect((await fetch(siteUrl(`/en/updates/${SLUG}`))).status).toBe(404)
  const second = await desks.open('reviewer', `/team/updates/${SLUG}`)
  await second.getByRole('button', { name: 'Publish this version' }).click()
  await second.getByText('Visitors see the newest version.').waitFor()
  for (const locale of LOCALES) {
    for (const path of ['/cases/raoof-mehran', '/updates', `/updates/${SLUG}`, '/updates/feed.xml']) {
      const isThere = async () => (await textAt(`/${locale}${path}`)).includes(TITLES[locale])
      await waitUntil(isThere, () => `${locale}${path}`)
    }
  }
  const page = await desks.read(`/en/updates/${SLUG}`)
  expect(await page.innerText('.post')).toContain('<script>document.title="hit"</script>')
  expect(await page.locator('.post strong').innerText()).toBe('Strong')
  expect(await page.title()).not.toBe('hit')
  await second.getByRole('button', { name: 'Take it off the site' }).click()
  await waitUntil(async () => !(await textAt('/fa/cases/raoof-mehran')).includes(TITLES.fa))
  expect((await fetch(siteUrl(`/en/updates/${SLUG}`))).status).toBe(404)
})

test('an administrator says where else the campaign is found', async () => {
  const desk = await desks.open('administrator', '/team/updates')
  await desk.fill('[name="channels"]', 'Plain http://plain.example')
  await desk.getByRole('button', { name: 'Save the channels' }).click()
  await desk.getByText('This is empty, too long, or cannot be read.').first().waitFor()
  await desk.fill('[name="channels"]', 'An invented channel https://channel.example/')
  await desk.getByRole('button', { name: 'Save the channels' }).click()
  await desk.getByText('Saved: visitors see it now.').waitFor()
  await waitUntil(async () => (await textAt('/en/updates')).includes('href="https://channel.example/"'))
})
