import { levelAbove, type Level } from '../vocabulary'
import type { Certainty } from '../fold/certainty'
import type { DatedEvent } from '../fold/dated-event'
import type { Step, Track } from './track'

/** One level as long as something holds, without a count of days. */
export function levelWhile(holds: Certainty, level: Level, events: readonly DatedEvent[]): Track {
  return { holds, from: null, counting: 'since', firstDay: 0, tiers: [{ days: 0, level }], events }
}

/** Several grounds of one rule as one track, told by the first; null where there is none. */
export function combineTracks(tracks: readonly (Track | null)[]): Track | null {
  const [first, ...alternatives] = tracks.filter((track) => track !== null)
  if (!first || alternatives.length === 0) return first ?? null
  return { ...first, alternatives, events: [first, ...alternatives].flatMap(({ events }) => events) }
}

/** The same steps with every level that fires one higher. */
export function raised(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, level: levelAbove(step.level) }))
}

/** The tiers of a track that something raises by one level, where it may hold. */
export function raisedWhere(steps: readonly Step[], holds: Certainty | null): Pick<Track, 'tiers' | 'certainTiers'> {
  if (holds === null) return { tiers: steps }
  return holds === 'certain' ? { tiers: raised(steps) } : { tiers: raised(steps), certainTiers: steps }
}
