import fc from 'fast-check'
import { countryMapOf } from '@/components/map/country-maps'
import { isWithin } from '@/components/map/find-inset'
import type { MarkedCircle } from '@/components/map/label-circle'
import type { Panel } from '@/components/map/panel'
import { labelBox, type Label } from '@/components/map/place-labels'
import { boxOf } from '@/components/map/prison-circle'
import { buildScene, type DrawingKind } from '@/components/map/scene'
import { textWidth } from '@/components/map/text-width'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { anAnswer, APPEAL, aPrison } from './map-answers'

const map = countryMapOf('IR')
const words = (key: string, values?: Record<string, string | number>) =>
  key.startsWith('held') ? `${values?.count} held, ${values?.some ?? 0} critical` : key
const kinds: DrawingKind[] = ['wide', 'narrow']

interface Rectangle {
  what: string
  left: number
  top: number
  right: number
  bottom: number
}

/** A box as it lies on a screen where the panel is so many pixels wide; not by the layout's own rule. */
function onScreen(what: string, box: ReturnType<typeof boxOf>, panel: Panel, width: number): Rectangle {
  const scale = width / panel.width
  const [x, y] = [(box.at.x - panel.x) * scale, (box.at.y - panel.y) * scale]
  return { what, left: x + box.left, top: y + box.top, right: x + box.right, bottom: y + box.bottom }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01
}

function labelRectangle(label: Label, panel: Panel, width: number): Rectangle {
  // The real width of most words is less than the estimate that the layout works with.
  const text = Math.max(...label.lines.map((line) => textWidth(line, 13))) * 0.9
  return onScreen(label.lines.join(' '), labelBox(label, text, label.lines.length), panel, width)
}

function rectangles(marks: MarkedCircle[], labels: Label[], panel: Panel, width: number) {
  const words = [...labels, ...marks.flatMap(({ label }) => label ?? [])].filter(({ lines }) => lines.length > 0)
  return {
    circles: marks.map(({ circle }) => onScreen(circle.id, boxOf(circle), panel, width)),
    labels: words.map((label) => labelRectangle(label, panel, width)),
  }
}

function widthsOf({ leastPx, mostPx }: Panel): number[] {
  return [leastPx, (leastPx + mostPx) / 2, mostPx]
}

/** Everything that a reader sees in each panel of an answer, at its least, middle and greatest width. */
function panelsOf(answer: MapAnswer) {
  return kinds.flatMap((kind) => {
    const { panel, marks, seas, neighbours, marker, inset } = buildScene(answer, map, kind, words)
    const names = [...seas, ...neighbours, ...(marker?.label ? [marker.label] : [])]
    const parts = [{ panel, marks, labels: names }]
    if (inset) parts.push({ panel: inset.panel, marks: inset.marks, labels: inset.towns })
    return parts.flatMap((part) => widthsOf(part.panel).map((width) => (
      { width, panel: part.panel, ...rectangles(part.marks, part.labels, part.panel, width) }
    )))
  })
}

const place = fc.constantFrom(...map.places)
const near = fc.double({ min: -0.4, max: 0.4, noNaN: true })
const few = fc.nat({ max: 3 })
const counts = fc.tuple(few, few, few, few, few)
const prison = fc.tuple(place, near, near, counts, fc.boolean(), fc.string({ maxLength: 30 }))
const answers = fc.array(prison, { maxLength: 40 }).map((prisons) =>
  anAnswer(prisons.map(([{ longitude, latitude }, east, north, counts, site, name], index) =>
    aPrison(`p${index}`, name, [longitude + east, latitude + north], counts, site ? 'site' : 'city'))))

test('no label overlaps another label or a circle, at any width', () => {
  fc.assert(fc.property(answers, (answer) => {
    for (const { circles, labels } of panelsOf(answer)) {
      labels.forEach((label, index) => {
        for (const other of [...labels.slice(index + 1), ...circles]) {
          if (overlap(label, other)) throw new Error(`"${label.what}" overlaps "${other.what}"`)
        }
      })
    }
  }), { numRuns: 60 })
})

test('every circle and every label lies within its drawing, at any width', () => {
  fc.assert(fc.property(answers, (answer) => {
    for (const { width, panel, circles, labels } of panelsOf(answer)) {
      const height = (panel.height * width) / panel.width
      for (const each of [...circles, ...labels]) {
        expect(each.left).toBeGreaterThanOrEqual(-0.2)
        expect(each.top).toBeGreaterThanOrEqual(-0.2)
        expect(each.right).toBeLessThanOrEqual(width + 0.2)
        expect(each.bottom).toBeLessThanOrEqual(height + 0.2)
      }
    }
  }), { numRuns: 60 })
})

test('every prison that holds somebody is drawn once in each drawing, on the map or enlarged', () => {
  fc.assert(fc.property(answers, (answer) => {
    const held = answer.features.filter(({ properties }) => properties.total > 0).map(({ id }) => id).toSorted()
    for (const kind of kinds) {
      const { marks, inset } = buildScene(answer, map, kind, words)
      const drawn = [...marks, ...(inset?.marks ?? [])].map(({ circle }) => circle.id)
      expect(drawn.toSorted()).toEqual(held)
    }
  }), { numRuns: 60 })
})

test('the inset is found where circles hide each other, and named after the nearest town', () => {
  const crowded = (longitude: number, latitude: number) => anAnswer([
    aPrison('a', 'A', [longitude, latitude], [1, 0, 0, 0, 0]),
    aPrison('b', 'B', [longitude + 0.1, latitude + 0.1], [0, 0, 0, 0, 1]),
  ])
  const titleAt = (longitude: number, latitude: number) =>
    buildScene(crowded(longitude, latitude), map, 'wide', (key, values) => `${values?.place ?? key}`).inset?.title
  expect(titleAt(51.4, 35.6)).toBe('place.tehran')
  expect(titleAt(48.6, 31.3)).toBe('place.ahvaz')
  expect(titleAt(59.5, 36.2)).toBe('place.mashhad')
})

test('the prisons around Tehran are enlarged in the corner on wide screens and below the map on phones', () => {
  const [wide, narrow] = [buildScene(APPEAL, map, 'wide', words), buildScene(APPEAL, map, 'narrow', words)]
  expect(wide.inset?.placement).toBe('bottom-left')
  expect(narrow.inset?.placement).toBe('below')
  for (const { inset, marks } of [wide, narrow]) {
    expect(inset?.marks.map(({ circle }) => circle.id)).toEqual(['evin', 'qarchak'])
    expect(inset?.marks.every(({ label }) => label?.lines.length === 2)).toBe(true)
    expect(inset?.bar.kilometres).toBe(20)
    expect(marks.map(({ circle }) => circle.id)).toEqual(['bushehr'])
    expect(inset?.marks.every(({ circle }) => isWithin(circle.at, inset.panel))).toBe(true)
  }
})

test('prisons known to one town only stand side by side instead of on each other', () => {
  const karaj = [0, 1, 2].map((index) => aPrison(`k${index}`, `K${index}`, [50.99155, 35.83266], [1, 0, 0, 0, 0]))
  const circles = buildScene(anAnswer(karaj), map, 'narrow', words).inset?.marks.map(({ circle }) => circle) ?? []
  for (const a of circles) {
    for (const b of circles) {
      if (a === b) continue
      expect(Math.hypot(a.shift.x - b.shift.x, a.shift.y - b.shift.y)).toBeGreaterThan(a.radius + b.radius)
    }
  }
})

test('without prisons the map has no inset and no circle', () => {
  const scene = buildScene(anAnswer([]), map, 'wide', words)
  expect([scene.inset, scene.marker, scene.marks]).toEqual([null, null, []])
})
