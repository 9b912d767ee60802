import type { Drawn } from './drawn'

const INK = '#1b1815'
const PAPER = '#f8f5ee'
const LINE = '#8a8173'

type Attributes = Readonly<Record<string, string | number>>

/** What the style sheet gives a class, as attributes of light paper: a file has no style sheet beside it. */
const LOOKS: Readonly<Record<string, Attributes>> = {
  'stay-1': { fill: '#cdd7dc' },
  'stay-2': { fill: '#ddd3b4' },
  'stay-3': { fill: '#d3dac6' },
  'stay-4': { fill: '#e3cfc4' },
  'stay-unplaced': { fill: 'none', stroke: LINE, 'stroke-dasharray': '4 3', 'vector-effect': 'non-scaling-stroke' },
  'over-lines': { fill: 'url(#over-lines)' },
  'over-dots': { fill: 'url(#over-dots)' },
  'over-bars': { fill: 'url(#over-bars)' },
  'over': { fill: LINE },
  'sil': { fill: INK },
  'wave': { fill: 'none', stroke: INK, 'stroke-width': 1.5, 'vector-effect': 'non-scaling-stroke' },
  'vague': { 'stroke-dasharray': '1 3' },
  'grid': { stroke: '#d8d0c1' },
  'between': { stroke: INK, 'stroke-width': 1.4, 'stroke-dasharray': '1.4 2.6' },
  'mark': { fill: INK, stroke: PAPER },
  'mark-hearing': { fill: PAPER, stroke: INK, 'stroke-width': 1.4 },
  'mark-release': { fill: PAPER, stroke: INK, 'stroke-width': 1.4 },
  'mark-death': { fill: 'none', stroke: INK, 'stroke-width': 2 },
  'may': { fill: PAPER, stroke: INK, 'stroke-width': 1.2 },
  'strong': { 'font-weight': 650 },
}

/** A drawing as the text of a file that stands alone: its looks are attributes. */
export function writeDrawn({ tag, look = '', attributes = {}, children = [], text }: Drawn): string {
  const looks = look.split(' ').map((name) => LOOKS[name] ?? {})
  const all: Attributes = Object.assign({}, ...looks, attributes)
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('')
  const inner = (text === undefined ? '' : escapeXml(text)) + children.map(writeDrawn).join('')
  return inner === '' ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`
}

/** A text as XML has it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
