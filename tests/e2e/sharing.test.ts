import sharp from 'sharp'
import { LOCALES } from '@/lib/i18n/locales'
import { siteUrl } from '../support/browser'

test.each(LOCALES)('in %s a card is painted for a case, and named in the head of its page', async (locale) => {
  const path = `/${locale}/cases/raoof-mehran`
  const html = await (await fetch(siteUrl(path))).text()
  expect(html).toContain(`property="og:image" content="${siteUrl(`${path}/card.png`)}"`)
  for (const other of LOCALES) expect(html).toMatch(new RegExp(`hrefLang="${other}" href="[^"]*/${other}/cases/raoof-mehran"`, 'i'))
  expect(html).toContain('<script type="application/ld+json">')
  const answer = await fetch(siteUrl(`${path}/card.png`))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  const picture = sharp(Buffer.from(await answer.arrayBuffer()))
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  // Something is written where the names stand.
  const { channels } = await picture.extract({ left: 56, top: 50, width: 1088, height: 60 }).stats()
  expect(channels[0]?.min).toBeLessThan(60)
})

test('there is no card of a case that is not there', async () => {
  expect((await fetch(siteUrl('/en/cases/nobody/card.png'))).status).toBe(404)
  expect((await fetch(siteUrl('/en/cases/raoof-mehran/card.png?asOf=2030-01-01'))).status).toBe(404)
})

test('a sitemap names what is published, and programs are told where it is', async () => {
  expect(await (await fetch(siteUrl('/robots.txt'))).text()).toContain(siteUrl('/sitemap.xml'))
  const index = await (await fetch(siteUrl('/sitemap.xml'))).text()
  const part = /<loc>([^<]+)<\/loc>/.exec(index)?.[1] ?? ''
  const xml = await (await fetch(part)).text()
  expect(xml).toContain(`<loc>${siteUrl('/en/cases/raoof-mehran')}</loc>`)
  expect((await fetch(siteUrl('/sitemap.xml?part=99'))).status).toBe(404)
})
