import type { TimelineAnswer } from '../contract/timeline-answer'

/** How the stays of a prison are told apart: one of four colours, plain or with one of three patterns. */
export interface PrisonLook {
  colour: 1 | 2 | 3 | 4
  pattern: 'plain' | 'lines' | 'dots' | 'bars'
}

const COLOURS = [1, 2, 3, 4] as const
const PATTERNS = ['plain', 'lines', 'dots', 'bars'] as const
const PLAIN: PrisonLook = { colour: 1, pattern: 'plain' }

/**
 * A look for each prison of an answer, by its place there: the most named get a colour of their own, the next ones the
 * colours with a pattern. Sixteen can be told apart; the name stands in the line beside.
 */
export function lookOfPrisons({ prisons, cases }: TimelineAnswer): (place: number) => PrisonLook {
  const stays = prisons.map(() => 0)
  for (const one of cases) for (const [place] of one.stays ?? []) stays[place] = (stays[place] ?? 0) + 1
  const order = prisons.map((_, place) => place).sort((a, b) => (stays[b] ?? 0) - (stays[a] ?? 0) || a - b)
  const looks = new Map(order.map((place, rank) => [place, lookAt(rank)]))
  return (place) => looks.get(place) ?? PLAIN
}

function lookAt(rank: number): PrisonLook {
  const colour = COLOURS[rank % COLOURS.length] ?? 1
  return { colour, pattern: PATTERNS[Math.floor(rank / COLOURS.length) % PATTERNS.length] ?? 'plain' }
}
