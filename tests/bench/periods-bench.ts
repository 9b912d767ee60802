import { performance } from 'node:perf_hooks'
import { compilePeriods } from '@/lib/domain/periods/compile-periods'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { diceOf } from '@/lib/files/invented/dice'
import { tellStory } from '@/lib/files/invented/story'
import { seededRules } from '@/tests/factories/some-rules'
import { ON } from './invented-set'

const SIZES = [10, 30, 100, 300, 1000] as const
const GOAL_MS = 1
const WARM_SECONDS = 1
const TIMED_SECONDS = 2

/** Times compilePeriods, warm, for cases of 10 to 1,000 events, and prints medians and growth. */
export function benchPeriods(): void {
  const rules = seededRules()
  const medians = SIZES.map((size) => {
    const cases = Array.from({ length: 9 }, (_, index) => eventsOf(size, index))
    const times = (['team', 'public'] as const).map((picture) =>
      medianMs(cases.map((events) => () => compilePeriods({ events, rules }, picture))),
    )
    console.log(`compilePeriods: ${size} events: ${times.map((ms) => ms.toFixed(3)).join(' ms team, ')} ms public`)
    return Math.max(...times)
  })
  const at = (size: number) => medians[SIZES.findIndex((one) => one === size)] ?? Number.NaN
  console.log(`  30 events: ${at(30).toFixed(2)} ms a picture (goal: under ${GOAL_MS} ms)`)
  for (const [small, large] of [[10, 100], [100, 1000], [10, 1000]] as const) {
    const allowed = (large * Math.log(large)) / (small * Math.log(small))
    const growth = at(large) / at(small)
    console.log(`  ${small} to ${large} events: ${growth.toFixed(1)} times (n log n: ${allowed.toFixed(1)})`)
  }
}

/** The median time of one call in milliseconds, once warm; each call is made at least three times. */
function medianMs(calls: readonly (() => unknown)[]): number {
  const round = () => calls.map((call) => timeMs(call))
  const roundsFor = (seconds: number) => {
    const times = round()
    const rounds = Math.max(2, Math.round((seconds * 1000) / times.reduce((sum, ms) => sum + ms, 0)))
    for (let left = Math.min(rounds, 500); left > 0; left -= 1) times.push(...round())
    return times
  }
  roundsFor(WARM_SECONDS)
  const times = roundsFor(TIMED_SECONDS).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

function timeMs(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

/** Events of one long invented life, days or weeks apart, with dates as vague as invented sources make them. */
function eventsOf(size: number, index: number): CaseEvent[] {
  const dice = diceOf('bench', size, index)
  let day = ON
  const days = Array.from({ length: size }, () => (day = addDays(day, -dice.between(2, 30))))
  return tellStory(dice, days.reverse()).map((told, at): CaseEvent => ({
    id: String(at), type: told.type, date: dateOf(told.date),
    endDate: told.end === '' ? null : told.end === '..' ? 'ongoing' : dateOf(told.end),
    prisonId: told.prison === null ? null : `invented-${told.prison}`, fromPrisonId: null, details: told.details,
    claimStatus: told.claimStatus, credibility: 3, audience: dice.happens(0.85) ? 'public' : 'team',
    sources: [{ id: 'invented', reliability: 'B', published: dateOf(formatDay(addDays(told.on, 20))) }],
  }))
}

function dateOf(edtf: string): VagueDate {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(`${edtf} is no date`)
  return parsed.date
}
