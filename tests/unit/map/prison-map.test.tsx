import { gzipSync } from 'node:zlib'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { PrisonMap } from '@/components/map/prison-map'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import map from '@/lib/i18n/messages/en/map.json'
import { anAnswer, APPEAL, manyPrisons } from './map-answers'

function render(answer: MapAnswer, asOf?: string): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ map }}>
      <PrisonMap answer={answer} locale="en" asOf={asOf} />
    </NextIntlClientProvider>,
  )
}

/** The drawings of a page, wide and narrow, without the table. */
function drawingsOf(html: string): string[] {
  return html.split('<div class="pm-drawing').slice(1).map((part) => part.split('<details')[0] ?? '')
}

/** How many people the circles of a drawing stand for: the counts are in the id of the circle's looks. */
function peopleIn(drawing: string): number {
  const counts = [...drawing.matchAll(/<use href="#pm-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)c?"/g)]
  return counts.reduce((sum, hit) => sum + hit.slice(1, 6).reduce((each, count) => each + Number(count), 0), 0)
}

test.each([['the appeal', APPEAL], ['three hundred prisons', manyPrisons(300)]])(
  'the circles of each drawing of %s stand for everyone whose place is known', (_, answer) => {
    const placed = answer.features.reduce((sum, { properties }) => sum + properties.total, 0)
    const drawings = drawingsOf(render(answer))
    expect(drawings.map(peopleIn)).toEqual([placed, placed])
  })

test('the table gives every prison, those without a place, and the sum of both', () => {
  const table = render(APPEAL).split('<table>')[1] ?? ''
  const rows = table.split('<tr>').map((row) => row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim())
  expect(rows).toContain('Evin Prison 2 1 1 the building is known')
  expect(rows).toContain('Qarchak Prison 1 1 0 known to the town only')
  expect(rows).toContain('Place not known 5 not counted by level')
  expect(rows).toContain('All 9')
})

test('each prison is a link with its name and counts, and keeps the day of the address', () => {
  const [wide] = drawingsOf(render(APPEAL, '2021-04-05'))
  expect(wide).toContain('<a href="/en/prisons/evin?asOf=2021-04-05"><title>Evin Prison: 2 held, 1 critical</title>')
  expect(wide).toContain('<title>Bushehr Prison: 1 held, critical</title>')
  expect(drawingsOf(render(APPEAL))[0]).toContain('<a href="/en/prisons/evin"><title>')
})

test('people without a place are counted in words, with a way to their names', () => {
  const html = render(APPEAL, '2021-04-05')
  expect(html).toContain('Five more people are held and the record does not say where.')
  expect(html).toContain('/en/cases?status=held&amp;prison=none&amp;asOf=2021-04-05')
})

test('a day on which nobody is held says so, and shows the country without circles', () => {
  const html = render(anAnswer([]))
  expect(html).toContain('Nobody on record is held on this day.')
  expect(html).not.toContain('<use href="#pm-0')
  expect(html).toContain('Caspian Sea')
})

test('where no place is known at all the sentence does not speak of more people', () => {
  expect(render(anAnswer([], 3))).toContain('3 people are held, and the record says of none of them where.')
})

test.each([['the appeal', APPEAL], ['three hundred prisons', manyPrisons(300)], ['nobody', anAnswer([])]])(
  'the map of %s needs no script and no inline style', (_, answer) => {
    expect(render(answer)).not.toMatch(/\sstyle=|<script|\son[a-z]+=/)
  })

test('ids are unique', () => {
  const ids = [...render(manyPrisons(300)).matchAll(/\sid="([^"]+)"/g)].map((hit) => hit[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('names from the data are escaped', () => {
  const answer = anAnswer(APPEAL.features.map((each) => ({
    ...each, properties: { ...each.properties, name: '<script>alert(1)</script>' },
  })))
  expect(render(answer)).not.toContain('<script>')
})

test('three hundred prisons stay a small page', () => {
  const html = render(manyPrisons(300))
  const [wide, narrow] = drawingsOf(html)
  const size = (text: string) => gzipSync(text).length
  const [seen, all] = [size(html.split('<details')[0]?.replace(narrow ?? '', '') ?? ''), size(html)]
  console.info(`300 prisons, compressed: ${seen} bytes for the map seen, ${all} with the other drawing and the table`)
  expect(wide?.length).toBeGreaterThan(30_000)
  expect(seen).toBeLessThan(20_000)
  expect(all).toBeLessThan(33_000)
})
