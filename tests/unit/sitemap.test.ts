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
