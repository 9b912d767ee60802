import { readdirSync } from 'node:fs'
import { SECTIONS } from '@/app/sitemap.xml/sections'
import { writeIndex, writePart } from '@/app/sitemap.xml/write-sitemap'
import { LOCALES } from '@/lib/i18n/locales'

test('the sitemap names each page in each language, with the same page in the others', () => {
  const xml = writePart('https://vigil.example', [{ path: '/cases/a&b', changedOn: '2021-04-05' }])
  for (const locale of LOCALES) expect(xml).toContain(`<loc>https://vigil.example/${locale}/cases/a&#38;b</loc>`)
  expect(xml.match(/<url>/g)).toHaveLength(LOCALES.length)
  expect(xml.match(/hreflang="x-default"/g)).toHaveLength(LOCALES.length)
  expect(xml).toContain('<lastmod>2021-04-05</lastmod>')
})

test('the index names every part', () => {
  expect(writeIndex('https://vigil.example', 3).match(/part=\d/g)).toEqual(['part=1', 'part=2', 'part=3'])
})

/** Pages that nobody comes to but by a form or a letter. */
const FOLLOWING = /\/(?:thanks|sent|back|confirm|confirmed|withdraw|withdrawn|end|ended|renew|renewed|no-news|news-ended)$/

test('every page of the public site that stands for itself is in the sitemap', () => {
  const files = readdirSync('app/[locale]', { recursive: true }).map(String)
  const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => `/${file}`.replace(/\/page\.tsx$/, ''))
  const fixed = pages.filter((path) => !path.includes('[') && !FOLLOWING.test(path))
  expect([...SECTIONS].sort()).toEqual(fixed.sort())
})
