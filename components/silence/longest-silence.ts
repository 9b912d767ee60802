import { drawnDays, type SilenceDays } from './silence-days'

/** The scale that the bars of one page share: the most days that any of them draws, at least one. */
export function longestSilence(silences: readonly (SilenceDays | null)[]): number {
  return Math.max(1, ...silences.map((silence) => (silence === null ? 0 : drawnDays(silence))))
}
