import { addDays } from '@/lib/domain/dates/day'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import { diceOf } from './dice'
import { prisonId, sourceAfter, type Line } from './invented-rows'
import { PRISONS, type InventedPlan } from './story'
import { writeEnd, writeVaguely } from './vague-text'

/** How many things happen at the prisons of a plan, and over how many days before its last one. */
const EVENTS = 15
const SPAN_DAYS = 1000

/** Kinds that go on for days; the others are over when they are reported. */
const LASTING: readonly string[] = ['epidemic', 'phone_cut']

/** The lines of prison_events.csv: more of them lately than long ago. */
export function* inventPrisonEvents(plan: InventedPlan): Generator<Line> {
  for (let number = 0; number < EVENTS; number += 1) {
    const dice = diceOf(plan.seed, 'prison-event', number)
    const on = addDays(plan.until, -Math.floor(dice.next() ** 3 * SPAN_DAYS))
    const kind = dice.pick(PRISON_EVENT_KINDS)
    yield {
      prison_id: prisonId(dice.between(1, PRISONS)), kind, date: writeVaguely(on, dice),
      end_date: LASTING.includes(kind) ? writeEnd(on, dice) : '', source_id: sourceAfter(plan, on, dice.next()),
      claim_status: dice.weigh([['verified', 80], ['proposed', 12], ['disputed', 5], ['retracted', 3]]),
      note: 'Invented: nothing happened at this prison, which does not exist.',
      credibility: dice.weigh([['', 50], ['2', 30], ['3', 20]]),
      audience: dice.weigh([['', 85], ['team', 15]]),
      locator: '',
    }
  }
}
