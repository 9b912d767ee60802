import { escapeXml } from '@/components/axis/drawn-text'
import { breakLines, SERIF, writeText } from './card-text'
import { CARD_HEIGHT, CARD_WIDTH } from './write-card'

/** All that the card of an appeal says, in the words of its language. */
export interface AppealCard {
  rightToLeft: boolean
  site: string
  title: string
  /** "1,204 signatures" */
  count: string
  dated: string
  /** That it is a demonstration; null where it is none. */
  demonstration: string | null
}

const EDGE = 56
const MEASURE = CARD_WIDTH - 2 * EDGE
const INK_2 = '#5c554b'
/** The largest size at which a title has so few lines; what has more is cut at the last. */
const SIZES = [[76, 3], [60, 4], [48, 5]] as const

/** A card of an appeal as SVG, to be painted: its title, how many signed, and its date. */
export function writeAppealCard({ rightToLeft, site, title, count, dated, demonstration }: AppealCard): string {
  const at = (x: number) => (rightToLeft ? CARD_WIDTH - x : x)
  const { size, lines } = layTitle(title)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"`
    + ` viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}" direction="${rightToLeft ? 'rtl' : 'ltr'}">`
    + `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="#f8f5ee"/>`
    + (demonstration === null ? '' : writeText(at(EDGE), 88, escapeXml(demonstration), { size: 24, fill: INK_2 }))
    + writeText(at(CARD_WIDTH - EDGE), 92, escapeXml(site), { size: 44, family: SERIF, weight: 700, anchor: 'end' })
    + lines.map((text, line) => writeText(at(EDGE), 210 + line * size * 1.2, escapeXml(text), { size, family: SERIF })).join('')
    + `<rect x="${EDGE}" y="514" width="${MEASURE}" height="2" fill="#1b1815"/>`
    + writeText(at(EDGE), 578, escapeXml(count), { size: 40, family: SERIF })
    + writeText(at(CARD_WIDTH - EDGE), 578, escapeXml(dated), { size: 24, fill: INK_2, anchor: 'end' })
    + '</svg>'
}

function layTitle(title: string): { size: number; lines: string[] } {
  const laid = SIZES.map(([size, most]) => ({ size, most, lines: breakLines(title, size, MEASURE) }))
  const fitting = laid.find(({ most, lines }) => lines.length <= most)
  if (fitting) return fitting
  const [size, most] = SIZES[SIZES.length - 1] ?? SIZES[0]
  const lines = breakLines(title, size, MEASURE).slice(0, most)
  return { size, lines: lines.map((line, at) => (at === most - 1 ? `${line} …` : line)) }
}
