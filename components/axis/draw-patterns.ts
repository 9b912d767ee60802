import type { Drawn } from './drawn'

/** What is laid over the colours of prisons beyond the fourth, so that no colour stands for two. */
export function drawPatterns(): Drawn {
  const pattern = (id: string, width: number, height: number, children: readonly Drawn[], more = {}): Drawn => {
    return { tag: 'pattern', attributes: { id, width, height, patternUnits: 'userSpaceOnUse', ...more }, children }
  }
  const dot = (cx: number, cy: number): Drawn => ({ tag: 'circle', look: 'over', attributes: { cx, cy, r: 1.1 } })
  const bar = (width: number, height: number): Drawn => ({ tag: 'rect', look: 'over', attributes: { width, height } })
  return {
    tag: 'defs',
    children: [
      pattern('over-lines', 7, 7, [bar(1.6, 7)], { patternTransform: 'rotate(45)' }),
      pattern('over-dots', 7, 7, [dot(2, 2), dot(5.5, 5.5)]),
      pattern('over-bars', 6, 5, [bar(6, 1.2)]),
    ],
  }
}
