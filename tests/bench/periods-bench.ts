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

/** How vague the dates of a bench are: how many are told otherwise than as a day, as a source would. */
interface Mix {
  name: string
  vague: number
  /** The most events that are timed: vague dates that overlap cost more than exact ones. */
  most: number
}

const MIXES: readonly Mix[] = [
  { name: 'exact', vague: 0, most: 1000 },
  { name: 'one date in eight vague', vague: 0.28, most: 1000 },
  { name: 'vague as in the invented set', vague: 1, most: 100 },
]

/** Times compilePeriods, warm, for cases of 10 to 1,000 events, and prints medians and growth. */
export function benchPeriods(): void {
  const rules = seededRules()
  for (const mix of MIXES) {
    const sizes = SIZES.filter((size) => size <= mix.most)
    console.log(`compilePeriods, ${mix.name}:`)
    const medians = sizes.map((size) => {
      const cases = Array.from({ length: 9 }, (_, index) => eventsOf(size, index, mix))
      const times = (['team', 'public'] as const).map((picture) =>
        medianMs(cases.map((events) => () => compilePeriods({ events, rules }, picture))),
      )
      const told = times.map((ms) => ms.toFixed(3)).join(' ms team, ')
      console.log(`  ${size} events, ${percentVague(cases.flat())} of them vague: ${told} ms public`)
      return Math.max(...times)
    })
    printGrowth(sizes, medians)
  }
}

function percentVague(events: readonly CaseEvent[]): string {
  const vague = events.filter(({ date }) => date.earliest !== date.latest)
  return `${Math.round((vague.length / events.length) * 100)} %`
}

function printGrowth(sizes: readonly number[], medians: readonly number[]): void {
  const at = (size: number) => medians[sizes.indexOf(size)]
  console.log(`  30 events: ${at(30)?.toFixed(2)} ms a picture (goal: under ${GOAL_MS} ms)`)
  for (const [small, large] of [[10, 100], [100, 1000], [10, 1000]] as const) {
    const [before, after] = [at(small), at(large)]
    if (before === undefined || after === undefined) continue
    const allowed = (large * Math.log(large)) / (small * Math.log(small))
    console.log(`  ${small} to ${large} events: ${(after / before).toFixed(1)} times (n log n: ${allowed.toFixed(1)})`)
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

/** Events of one long invented life, days or weeks apart, with dates as vague as the mix has them. */
function eventsOf(size: number, index: number, { vague }: Mix): CaseEvent[] {
  const dice = diceOf('bench', size, index)
  let day = ON
  const days = Array.from({ length: size }, () => (day = addDays(day, -dice.between(2, 30))))
  const vagueness = diceOf('vagueness', size, index)
  return tellStory(dice, days.reverse()).map((told, at): CaseEvent => ({
    id: String(at), type: told.type,
    date: dateOf(vagueness.happens(vague) ? told.date : formatDay(told.on)),
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
