import fc from 'fast-check'
import type { Day } from '@/lib/domain/dates/day'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { pictureOn } from '@/lib/domain/periods/picture-on'
import type { Period } from '@/lib/domain/periods/period'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import { vague } from '@/tests/factories/an-event'
import { caseAndDay, randomEvent } from '@/tests/factories/random-case'
import { shrunkRules } from '@/tests/factories/some-rules'

const rules = shrunkRules()
const cases = fc.array(randomEvent, { maxLength: 7 })
const pictures = fc.constantFrom('team' as const, 'public' as const)

const prisonEvents: PrisonEventRecord[] = [
  { id: 'fire', prisonId: 'north', kind: 'fire', date: vague('2021-03-01'), endDate: null, claimStatus: 'verified', audience: 'public' },
  { id: 'strike', prisonId: 'south', kind: 'strike', date: vague('2021-02-24/2021-02-26'), endDate: 'ongoing', claimStatus: 'verified', audience: 'team' },
]
const home = { distances: new Map([['south', { km: 600, precision: 'city' as const }]]), isPublic: false }
/** Turning 18 within the window. */
const circumstances = fc.constantFrom({}, { prisonEvents, home, birthDate: vague('2003-02-27') })

/** What the period says that a picture of a day says too, apart from its counts. */
function saidBy({ status, statusPossible, prisonId, prisonPossibleId, level, possible, reasons }: Period) {
  return {
    status, statusPossible, prisonId, prisonPossibleId, level, possible,
    reasons: reasons.map(({ rule, level: each, certainty }) => ({ rule, level: each, certainty })),
  }
}

test('the picture of one day is what the period of that day says, without all the others', () => {
  fc.assert(
    fc.property(caseAndDay(cases), pictures, circumstances, ({ events, day }, picture, known) => {
      const record = { events, rules, ...known }
      const period = periodOn(compilePeriods(record, picture), day)
      const { silence, ...said } = pictureOn(record, picture, day)
      expect(said).toEqual(saidBy(period))
      expect(silence === null).toBe(period.silence === null)
      expect(silence?.since).toBe(period.silence?.since)
      const anchor = period.silence?.from.latest
      if (silence && anchor) expect(silence.atLeast).toBe(Math.max(0, day - anchor))
    }),
    { numRuns: 400 },
  )
})

test('before anything happened, nothing is known', () => {
  expect(pictureOn({ events: [], rules }, 'team', 0 as Day)).toMatchObject({ status: 'unknown', level: 'none' })
})
