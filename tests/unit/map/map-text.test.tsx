import { renderToStaticMarkup } from 'react-dom/server'
import { MapText } from '@/components/map/map-text'
import type { Label } from '@/components/map/place-labels'

const panel = { x: 0, y: 0, width: 100, height: 100, leastPx: 100, mostPx: 200 }
const label: Label = { at: { x: 25, y: 50 }, anchor: 'start', x: 30, y: -4, lines: ['زندان اوین', '۲ نفر'] }
const draw = (rtl: boolean, anchor: Label['anchor']) => renderToStaticMarkup(
  <svg><MapText label={{ ...label, anchor }} panel={panel} classes={['pm-name', 'pm-note']} rtl={rtl} /></svg>,
)

test('words hang on their place by percentages, so that they keep their size where the map grows', () => {
  expect(draw(false, 'start')).toContain('<svg x="25%" y="50%"><text class="pm-name" x="30" y="-4">')
})

test('the map does not mirror: words that run from right to left keep their side and swap their anchor', () => {
  expect(draw(true, 'start')).toContain('x="30" y="-4" text-anchor="end" direction="rtl"')
  expect(draw(true, 'end')).not.toContain('text-anchor')
  expect(draw(true, 'middle')).toContain('text-anchor="middle" direction="rtl"')
})
