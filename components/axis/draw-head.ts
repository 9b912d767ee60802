import { lengthAt, type Drawn } from './drawn'
import { WIDE_PX } from './row-box'

export const HEAD_HEIGHT = 24
/** About one letter of the smallest type, with some room. */
const LETTER_PX = 7.2

interface NamedTick {
  fraction: number
  text: string
  isStrong: boolean
}

/** The names along the axis; on narrow screens every second one. */
export function drawHead(ticks: readonly NamedTick[], rightToLeft: boolean): Drawn {
  return {
    tag: 'svg', look: 'axis-names', attributes: { width: '100%', height: HEAD_HEIGHT, 'aria-hidden': 'true' },
    children: ticks.flatMap(({ fraction, text, isStrong }, place) => {
      const x = lengthAt(fraction, rightToLeft)
      const line: Drawn = { tag: 'line', look: 'grid', attributes: { x1: x, x2: x, y1: 14, y2: HEAD_HEIGHT } }
      // Nearer to the end there is no room for it.
      if (fraction > 1 - (text.length * LETTER_PX + 4) / WIDE_PX) return [line]
      const look = [isStrong ? 'strong' : '', place % 2 === 1 ? 'wide-only' : ''].filter((part) => part !== '').join(' ')
      return [line, { tag: 'text', look, attributes: { x, dx: rightToLeft ? -4 : 4, y: 15 }, text }]
    }),
  }
}
