import { CaseData } from '@/components/case/case-data'
import { dayOf } from '@/lib/domain/dates/day'
import { mehranRaoof } from './case-pages'
import { renderPage } from './render-page'

const asOf = dayOf(2021, 4, 5)
const reading = { locale: 'en' as const, asOf, today: asOf, pinned: false, origin: 'https://vigil.example' }

test('data for programs says what the page says of the person, and its sources', async () => {
  const page = mehranRaoof({ summary: 'An invented </script><script>alert(1)</script>' })
  const html = await renderPage(<CaseData page={page} reading={reading} path="/cases/raoof-mehran" />)
  expect(html.match(/<script/g)).toHaveLength(1)
  const data: unknown = JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))
  expect(data).toMatchObject({
    '@type': 'WebPage', 'url': 'https://vigil.example/en/cases/raoof-mehran', 'dateModified': '2021-04-05',
    'about': { '@type': 'Person', 'name': 'Mehran Raoof', 'alternateName': ['مهران رئوف'], 'description': page.summary },
    'citation': [{ '@type': 'CreativeWork', 'datePublished': '2021-04-05' }],
  })
})
