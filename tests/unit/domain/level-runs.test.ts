import { dayOf } from '@/lib/domain/dates/day'
import { levelRuns } from '@/lib/domain/periods/level-runs'
import type { Level } from '@/lib/domain/vocabulary'

/** Neighbouring periods at these levels, each of one day of April 2021 but the first and the last. */
function periodsAt(...levels: Level[]) {
  const day = (at: number) => dayOf(2021, 4, at)
  return levels.map((level, at) => ({
    level, from: at === 0 ? null : day(at), to: at === levels.length - 1 ? null : day(at + 1),
  }))
}

/** The days of April on which runs begin and end, `-` for a period that begins none. */
function runsOf(least: Level, levels: readonly Level[]): string {
  const said = (day: number | null) => (day === null ? '' : String(day - dayOf(2021, 4, 1) + 1))
  const runs = levelRuns(periodsAt(...levels), least)
  return runs.map((run) => (run ? `${said(run.from)}..${said(run.to)}` : '-')).join(' ')
}

test.each<[Level, Level[], string]>([
  ['high', ['none'], '-'],
  ['high', ['critical'], '..'],
  ['high', ['none', 'high', 'critical', 'high', 'elevated'], '- 1..4 - - -'],
  ['critical', ['none', 'high', 'critical', 'high', 'elevated'], '- - 2..3 - -'],
  ['critical', ['critical', 'high', 'critical', 'critical'], '..1 - 2.. -'],
  ['high', ['none', 'high', 'watch', 'high', 'high', 'none'], '- 1..2 - 3..5 - -'],
])('at %s, %j have these runs', (least, levels, expected) => {
  expect(runsOf(least, levels)).toBe(expected)
})
