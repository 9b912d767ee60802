/** Serif for Latin heads and figures, sans for the rest; what one has no letters for, the next has. */
export const SERIF = 'Vigil Serif, Vigil Arabic, Vigil Sans Further'
export const SANS = 'Vigil Sans, Vigil Arabic, Vigil Sans Further'

/** Mean widths as shares of the size: of figures and dashes, capitals, wide and narrow letters, and all others. */
const WIDTHS: readonly [RegExp, number][] = [
  [/\p{Nd}/u, 0.575], [/–/, 0.51], [/\p{Lu}/u, 0.69], [/[mwMW]/, 0.83], [/[iljtfrI.,;:'’]/, 0.32], [/ /, 0.25], [/./su, 0.5],
]

/** About how wide a text is at a size of 1. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0), 0)
}

/** The size at which a text is no wider than `room`, at most `size`. */
export function fitSize(text: string, size: number, room: number): number {
  return Math.min(size, Math.floor(room / Math.max(0.1, widthOf(text))))
}

/** A text in lines of at most `room` at a size, broken between words. */
export function breakLines(text: string, size: number, room: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer) * size > room) return [...lines, word]
    return [...lines.slice(0, -1), longer]
  }, [])
}

interface TextOptions {
  size: number
  family?: string
  fill?: string
  weight?: 400 | 700
  anchor?: 'start' | 'end'
}

/** A text of the picture; its start is where the reader begins. `inner` is markup. */
export function writeText(x: number, y: number, inner: string, options: TextOptions): string {
  const { size, family = SANS, fill = '#1b1815', weight = 400, anchor = 'start' } = options
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}"`
    + ` text-anchor="${anchor}" xml:space="preserve">${inner}</text>`
}

