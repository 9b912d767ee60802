import type { ChartSpec } from '@/components/charts/chart-spec'
import { isLabelShown, ticksUpTo } from '@/components/charts/chart-scale'
import { drawChart } from '@/components/charts/draw-chart'
import { fitLabel, textPx, wrapText } from '@/components/charts/label-size'

const MONTHS: ChartSpec = {
  kind: 'columns',
  series: [{ label: 'Critical', fill: 'critical' }, { label: 'High', fill: 'high' }],
  points: [
    { label: 'Dec', group: '2020', values: [1, 0], count: '1' }, { label: 'Jan', group: '2021', values: [0, 0], count: '0' },
    { label: 'Feb', group: '2021', values: [2, 1], count: '3' },
  ],
}
const BARS: ChartSpec = {
  kind: 'bars',
  series: [{ label: 'certain', fill: 'ink' }, { label: 'possible', fill: 'may' }],
  points: [{ label: 'Invented North', values: [3, 2], count: '3–5' }, { label: 'Invented South', values: [0, 1], count: '0–1' }],
}
const READER = { rtl: false, number: (n: number) => String(n), width: 680, id: 'one' }

/** Recharts draws each part as a path that begins at its corner. */
function partsOf(svg: string, fill: string): { x: number; width: number }[] {
  const parts = [...svg.matchAll(new RegExp(`<path[^>]* class="part part-${fill}"[^>]*>`, 'g'))].map(([part]) => part)
  return parts.map((part) => ({ x: numberIn(part, 'x'), width: numberIn(part, 'width') }))
}

function numberIn(part: string, name: string): number {
  return Number(new RegExp(` ${name}="([\\d.]+)"`).exec(part)?.[1])
}

test('a chart is drawn on the server: every part, every label, and its name', () => {
  const svg = drawChart({ name: 'Three people & more', charts: [MONTHS] }, READER)
  expect(svg).toMatch(/^<svg role="img" aria-label="Three people &amp; more"/)
  // The key, and the months that have some.
  expect(partsOf(svg, 'critical')).toHaveLength(3)
  expect(partsOf(svg, 'high')).toHaveLength(2)
  for (const text of ['Dec 2020', 'Jan 2021', 'Feb', 'Critical', 'High']) expect(svg).toContain(`>${text}</tspan>`)
})

test.each([[MONTHS], [BARS]])('a picture holds no style, no script and no class of another sheet', (spec) => {
  expect(drawChart({ name: 'x', charts: [spec] }, READER)).not.toMatch(/style=|<script|recharts|NaN|undefined/)
})

test('every pattern that is asked for is defined in the same picture, under a name of its own', () => {
  const svg = drawChart({ name: 'x', charts: [MONTHS] }, READER)
  const asked = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
  expect(new Set(asked)).toEqual(new Set(['one-high']))
  expect(svg).toContain('id="one-high"')
})

test('from right to left, a bar begins at the right edge and what is possible follows on its left', () => {
  const [ltr, rtl] = [READER, { ...READER, rtl: true }].map((reader) => drawChart({ name: 'x', charts: [BARS] }, reader))
  const [certain] = partsOf(ltr ?? '', 'ink').slice(1)
  const [mirrored] = partsOf(rtl ?? '', 'ink').slice(1)
  expect(mirrored?.x).toBeCloseTo(680 - (certain?.x ?? 0) - (certain?.width ?? 0), 1)
  const [possible] = partsOf(rtl ?? '', 'may').slice(1)
  expect((possible?.x ?? 0) + (possible?.width ?? 0)).toBeLessThan(mirrored?.x ?? 0)
})

test.each([
  [0, [0, 1]], [3, [0, 1, 2, 3]], [7, [0, 2, 4, 6, 8]], [12, [0, 5, 10, 15]],
  [4_200, [0, 1_000, 2_000, 3_000, 4_000, 5_000]],
])('up to %i the axis says %j', (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks)
})

test('the last label is shown, and none where it would touch the next', () => {
  const shown = Array.from({ length: 7 }, (_, place) => isLabelShown(place, 7, 70, 50))
  expect(shown).toEqual([true, false, true, false, true, false, true])
})

test.each([true, false])('no label of a month leaves the picture, whichever way it runs', (rtl) => {
  const month = { label: 'Long Name of a Month', group: '2020', values: [1, 0], count: '1' }
  const points = Array.from({ length: 13 }, () => month)
  const svg = drawChart({ name: 'x', charts: [{ ...MONTHS, points }] }, { ...READER, rtl, width: 342 })
  const texts = [...svg.matchAll(/<tspan x="([\d.]+)"[^>]*>(Long Name[^<]*)</g)]
  const middles = texts.map(([, x, text]) => ({ x: Number(x), half: textPx(text ?? '') / 2 }))
  expect(middles.length).toBeGreaterThan(0)
  expect(middles.filter(({ x, half }) => x - half < 0 || x + half > 342)).toEqual([])
})

test('a label that is too long is cut, and a sentence is broken between words', () => {
  const cut = fitLabel('An Invented Prison of a Very Long Name', 120)
  expect(cut).toMatch(/^An Invented.*…$/)
  expect(textPx(cut)).toBeLessThanOrEqual(120)
  const lines = wrapText('For six of the nine people held the record has no day', 120)
  expect(lines.join(' ')).toBe('For six of the nine people held the record has no day')
  expect(lines.every((line) => textPx(line) <= 120)).toBe(true)
})
