import { layStrip } from '@/components/silence/strip-geometry'
import { LEVEL_OUTLINES } from '@/components/ui/level-outlines'
import type { Day } from '@/lib/domain/dates/day'
import { escapeXml } from '@/components/axis/drawn-text'
import type { Card } from './card'
import { breakLines, fitSize, SERIF, widthOf, writeText } from './card-text'

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
const EDGE = 56
const MEASURE = CARD_WIDTH - 2 * EDGE
const BASE = 502
const STRIP_HEIGHT = 158
const INK_2 = '#5c554b'
const COLOURS = { critical: '#a5122a', high: '#a2480c', elevated: '#755a00', watch: '#47606b', none: INK_2 } as const

/** A card of one case as SVG, to be painted: both names, the days, one stroke for each of them, level and day. */
export function writeCard(card: Card): string {
  const { rightToLeft } = card
  const at = (x: number) => (rightToLeft ? CARD_WIDTH - x : x)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"`
    + ` viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}" direction="${rightToLeft ? 'rtl' : 'ltr'}">`
    + `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="#f8f5ee"/>`
    + writeHead(card, at) + writeMiddle(card, at) + writeFoot(card, at) + '</svg>'
}

type At = (x: number) => number

function writeHead({ name, otherName, site, rightToLeft }: Card, at: At): string {
  const whole = `${name} ${otherName ?? ''}`
  const size = fitSize(whole, 44, MEASURE - 150)
  const gap = rightToLeft ? -16 : 16
  const other = otherName === null ? ''
    : `<tspan dx="${gap}" font-size="${Math.round(size * 0.92)}" fill="${INK_2}">${isolate(otherName)}</tspan>`
  return writeText(at(EDGE), 92, isolate(name) + other, { size, family: SERIF })
    + writeText(at(CARD_WIDTH - EDGE), 92, escapeXml(site), { size: 44, family: SERIF, weight: 700, anchor: 'end' })
}

/** Within a text of the other direction a name keeps its own: U+2068 and U+2069 set it apart. */
function isolate(text: string): string {
  return `\u2068${escapeXml(text)}\u2069`
}

function writeMiddle(card: Card, at: At): string {
  const { count, line } = card
  if (count === null) {
    const lines = breakLines(line, 60, MEASURE).slice(0, 3)
    return lines.map((text, place) => writeText(at(EDGE), 280 + place * 78, escapeXml(text), { size: 60, family: SERIF })).join('')
  }
  const whole = count.parts.map(({ text }) => text).join('')
  const size = fitSize(whole, 154, 700)
  const parts = count.parts.map(({ text, isSmall }) => {
    return isSmall ? `<tspan font-size="${Math.round(size * 0.36)}">${escapeXml(text)}</tspan>` : escapeXml(text)
  })
  const width = count.parts.reduce((sum, { text, isSmall }) => sum + widthOf(text) * size * (isSmall ? 0.36 : 1), 0)
  const room = MEASURE - width - 40
  const labels = breakLines(count.label, 40, room)
  const step = labels.length > 3 ? 36 : 46
  const labelSize = labels.length > 3 ? 29 : 40
  const first = 266 + 16 - (labels.length - 1) * step
  return writeText(at(EDGE), 266, parts.join(''), { size, family: SERIF })
    + labels.map((text, place) => {
      return writeText(at(EDGE + width + 32), first + place * step, escapeXml(text), { size: labelSize, family: SERIF })
    }).join('')
    + writeStrip(count.silence, card.asOf, at)
}

/** A stroke for each day, as high as the share of readings in which it was silent, and the line of the day shown. */
function writeStrip(silence: Parameters<typeof layStrip>[0], asOf: Day, at: At): string {
  const { strokes, lead } = layStrip(silence, asOf)
  const pitch = (MEASURE - 4) / (strokes.length + lead)
  const width = Math.max(1, pitch * 0.42)
  const marks = strokes.map(({ share }, place) => {
    const height = Math.max(2, share * STRIP_HEIGHT)
    return writeRect(at, EDGE + (lead + place) * pitch, BASE - height, width, height)
  })
  const dots = lead === 0 ? [] : [1, 2, 3, 4].map((dot) => writeRect(at, EDGE + lead * pitch - dot * 8, BASE - 4, 4, 4))
  return `<g fill="#1b1815">${[...marks, ...dots].join('')}`
    + `${writeRect(at, CARD_WIDTH - EDGE - 2, BASE - STRIP_HEIGHT - 6, 2, STRIP_HEIGHT + 12)}</g>`
}

function writeRect(at: At, x: number, y: number, width: number, height: number): string {
  const left = Math.min(at(x), at(x + width))
  return `<rect x="${left.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`
}

function writeFoot({ level, levelWord, line, dayWords, count }: Card, at: At): string {
  const colour = COLOURS[level]
  const size = 18
  const day = writeText(at(CARD_WIDTH - EDGE), 580, escapeXml(dayWords), { size, fill: INK_2, anchor: 'end' })
  const said = count === null ? '' : line
  if (level === 'none') return writeText(at(EDGE), 580, escapeXml(said), { size }) + day
  const wordEnd = EDGE + 22 + widthOf(levelWord) * size * 1.02 + 14
  const shape = `<path transform="translate(${at(EDGE) - (at(EDGE) > CARD_WIDTH / 2 ? 14 : 0)} 567) scale(1.17)"`
    + ` fill="${colour}" d="${LEVEL_OUTLINES[level]}"/>`
  return shape + writeText(at(EDGE + 22), 580, escapeXml(levelWord), { size, fill: colour, weight: 700 })
    + writeText(at(wordEnd), 580, escapeXml(said), { size: fitSize(said, size, 700) }) + day
}
