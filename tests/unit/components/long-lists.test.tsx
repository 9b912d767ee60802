import { AllUnplaced } from '@/components/home/all-unplaced'
import { Unplaced } from '@/components/home/unplaced'
import { LetterSection } from '@/components/letters/letter-section'
import { Grades } from '@/components/method/grades'
import { SiteFooter } from '@/components/site/site-footer'
import { dayOf } from '@/lib/domain/dates/day'
import { letterContent } from '../../factories/a-letter'
import { renderPage } from './render-page'

const asOf = dayOf(2021, 4, 5)
const reading = { locale: 'en' as const, asOf, today: asOf, pinned: false }
const source = {
  id: 'report', title: 'An invented report', publisher: 'Nobody', published: '2021-04-02', url: null, reliability: 'B' as const,
}

test('the method names some sources, and leads to the table where there are more', async () => {
  const all = await renderPage(<Grades sources={[source]} count={1} reading={reading} />)
  expect(all).toContain('An invented report')
  expect(all).not.toContain('sources.csv')
  const some = await renderPage(<Grades sources={[source]} count={201} reading={reading} />)
  expect(some).toContain('Only the first 1 are shown')
  expect(some).toContain('<a href="/en/data/sources.csv">Sources</a>')
})

test('the foot says on how many sources a page rests, and which is the newest', async () => {
  const foot = async (count: number) => renderPage(<SiteFooter reading={reading} sources={{ count, newest: source }} />)
  expect(await foot(1)).not.toBe(await foot(2))
  for (const count of [1, 1200]) expect(await foot(count)).toContain('An invented report')
  expect(await foot(1200)).toContain('1,200')
  const none = await renderPage(<SiteFooter reading={reading} sources={{ count: 0, newest: null }} />)
  expect(none).not.toContain('An invented report')
})

test('who stands on no point of the map is counted in full, and the list of all is one step away', async () => {
  const html = await renderPage(<Unplaced total={250} lines={[]} placed={3} reading={reading} />)
  expect(html).toContain('250 ')
  expect(html).toContain(await renderPage(<AllUnplaced total={250} reading={reading} />))
  expect(html).toContain('href="/en/cases?status=held&amp;prison=none"')
  expect(await renderPage(<Unplaced total={0} lines={[]} placed={3} reading={reading} />)).toBe('')
})

test('calls to write are counted where a page does not hold them all, and the rest is a step away', async () => {
  const about = { kind: 'case' as const, slug: 'ann', name: { latin: 'Ann', native: null } }
  const letters = [{ slug: 'invented', about, demonstration: false, content: letterContent() }]
  const listed = (page: number, pages = 3) =>
    renderPage(<LetterSection letters={letters} listed={{ total: 250, page, pages }} reading={reading} />)
  expect(await listed(2)).toContain('250 calls to write, the nearest deadline first. Page 2 of 3.')
  expect(await listed(1)).not.toContain('rel="prev"')
  for (const page of [1, 3]) expect(await listed(2)).toContain(`href="/en/act?letters=${page}#letters"`)
  expect(await listed(3)).not.toContain('rel="next"')
  expect(await listed(1, 1)).not.toContain('250')
  expect(await renderPage(<LetterSection letters={[]} listed={{ total: 0, page: 1, pages: 0 }} reading={reading} />)).toBe('')
})
