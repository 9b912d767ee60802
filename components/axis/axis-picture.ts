import type { CaseGroup } from '@/lib/domain/timeline/arrange'
import { fractionOf } from '@/lib/domain/timeline/time-axis'
import { drawHead, HEAD_HEIGHT } from './draw-head'
import { drawRow, type RowStyle } from './draw-row'
import type { Drawn } from './drawn'
import { writeDrawn } from './drawn-text'
import { countPeople, endOfLine, nameOfGroup, nameOfTick, nameOn, type LineWords } from './line-words'
import { drawPatterns } from './draw-patterns'
import { ROW_HEIGHT } from './row-box'

const WIDTH = 1280
const MARGIN = 32
const WHO = 300
const END = 130
const PLOT = WIDTH - 2 * MARGIN - WHO - END
const TOP = 112
/** A longer name is cut, and never runs into the level beside it. */
const NAME = WHO - 92
const GROUP_HEIGHT = 40

interface AxisPicture {
  groups: readonly (CaseGroup & { size: number })[]
  style: RowStyle
  words: LineWords
  title: string
  /** Which days are shown, and as of which. */
  note: string
}

/** What a timeline shows, as an SVG file that stands alone. */
export function writeAxisPicture({ groups, style, words, title, note }: AxisPicture): string {
  const { rightToLeft } = words
  const place = (x: number, width: number) => (rightToLeft ? WIDTH - x - width : x)
  const text = (x: number, y: number, said: string, more: Drawn['attributes'] = {}): Drawn => ({
    tag: 'text', attributes: { x: rightToLeft ? WIDTH - x : x, y, ...more }, text: said,
  })
  const end = { 'text-anchor': 'end' }
  const parts: Drawn[] = [
    text(MARGIN, 44, title, { 'font-size': 26 }),
    text(MARGIN, 68, note, { fill: '#5c554b' }),
    inPlot(drawHead(style.ticks.map((tick) => {
      return { fraction: fractionOf(style.axis, tick.at), text: nameOfTick(tick, words), isStrong: tick.opensYear }
    }), rightToLeft), place(MARGIN + WHO, PLOT), TOP - HEAD_HEIGHT, HEAD_HEIGHT),
  ]
  let y = TOP
  for (const { key, cases, size } of groups) {
    const head = `${nameOfGroup(key, words, style.nameOf)} · ${countPeople(size, words)}`
    y += GROUP_HEIGHT
    parts.push(text(MARGIN, y - 8, head, { 'font-weight': 650 }), rule(y, '#1b1815'))
    for (const one of cases) {
      parts.push(
        {
          tag: 'svg', attributes: { x: place(MARGIN, NAME), y, width: NAME, height: ROW_HEIGHT },
          children: [{ tag: 'text', attributes: { x: rightToLeft ? NAME : 0, y: 21 }, text: nameOn(one, words) }],
        },
        text(MARGIN + WHO - 12, y + 21, one.level === 'none' ? '' : words.levels[one.level], { ...end, fill: '#5c554b' }),
        inPlot(drawRow(one, style), place(MARGIN + WHO, PLOT), y, ROW_HEIGHT),
        text(WIDTH - MARGIN, y + 21, endOfLine(one, style.asOf, words), end),
      )
      y += ROW_HEIGHT
      parts.push(rule(y, '#d8d0c1'))
    }
  }
  const lastDay = place(MARGIN + WHO + PLOT, 0)
  parts.push({ tag: 'line', attributes: { x1: lastDay, x2: lastDay, y1: TOP, y2: y, stroke: '#1b1815' } })
  return writeDrawn({
    tag: 'svg',
    attributes: {
      'xmlns': 'http://www.w3.org/2000/svg', 'width': WIDTH, 'height': y + MARGIN, 'viewBox': `0 0 ${WIDTH} ${y + MARGIN}`,
      'font-family': 'Vazirmatn, system-ui, sans-serif', 'font-size': 13, 'fill': '#1b1815',
      'direction': rightToLeft ? 'rtl' : 'ltr',
    },
    children: [drawPatterns(), { tag: 'rect', attributes: { width: WIDTH, height: y + MARGIN, fill: '#f8f5ee' } }, ...parts],
  })
}

function inPlot(drawn: Drawn, x: number, y: number, height: number): Drawn {
  return { tag: 'svg', attributes: { x, y, width: PLOT, height }, children: [drawn] }
}

function rule(y: number, stroke: string): Drawn {
  return { tag: 'line', attributes: { x1: MARGIN, x2: WIDTH - MARGIN, y1: y, y2: y, stroke } }
}
