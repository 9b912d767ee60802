import { LEVELS, type Level } from '@/lib/domain/vocabulary'

/** A piece of the ring: from and to are shares of the whole turn, clockwise from the top. */
export interface RingPiece {
  level: Level
  from: number
  to: number
}

/** How many people of a prison stand at each level. */
export type LevelCounts = Record<Level, number>

/** The ring divided by level, the highest first; the shares sum to one. Empty where nobody is held. */
export function ringPieces(counts: LevelCounts): RingPiece[] {
  const total = LEVELS.reduce((sum, level) => sum + counts[level], 0)
  let sum = 0
  return LEVELS.filter((level) => counts[level] > 0).map((level) => {
    const from = sum / total
    sum += counts[level]
    return { level, from, to: sum / total }
  })
}

/** The highest level that somebody in the prison has. */
export function topLevelOf(counts: LevelCounts): Level {
  return LEVELS.find((level) => counts[level] > 0) ?? 'none'
}

/** The arc of a piece as an SVG path about the origin, with a hair of paper at both ends. */
export function arcPath({ from, to }: RingPiece, radius: number): string {
  const gap = Math.min(0.8 / radius, ((to - from) * Math.PI) / 2)
  const [start, end] = [from * 2 * Math.PI + gap, to * 2 * Math.PI - gap]
  const point = (turn: number) => `${tenth(Math.sin(turn) * radius)} ${tenth(-Math.cos(turn) * radius)}`
  return `M${point(start)}A${radius} ${radius} 0 ${end - start > Math.PI ? 1 : 0} 1 ${point(end)}`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
