import { isHeld } from '../../vocabulary'
import { answerTo } from '../cells/answer-to'
import type { Asking } from '../cells/cell-read'
import { LEAVE_OUT } from '../list-reading'
import type { Mapping } from '../mapping'
import { lastDayHeld } from './custody-events'
import { columnsOf, type Draft, type Drafts } from './draft-event'
import type { Fact, RowFacts } from './row-facts'

/**
 * Where the row says that somebody is held: moved there on a day that it gives, else found there on the list's own.
 * Who is no longer held was there at the latest on the last day that the row lets them be; a place without any day says
 * nothing that could be recorded. Of several places one is where they are now, which is asked about.
 */
export function placeEvents(facts: RowFacts, answers: Mapping['answers']): Drafts {
  const prisons = facts.all('prison', 'prison')
  const moves = facts.all('date', 'transfer_date')
  const wards = facts.all('text', 'ward')
  if (moves.length > 0 && moves.length === prisons.length) {
    return { drafts: prisons.map((prison, at) => moveTo(prison, moves[at] ?? prison, at, wards)) }
  }
  const [first, second] = prisons
  if (!first) return placeless(wards, facts)
  if (!second) return foundAt(first, wards, facts)
  return oneOfSeveral(prisons, answers, (now) => foundAt(now, wards, facts))
}

function oneOfSeveral(
  prisons: readonly Fact<'prison'>[], answers: Mapping['answers'], take: (now: Fact<'prison'>) => Drafts,
): Drafts {
  const column = prisons[0]?.column ?? ''
  const choices = ['last_is_now', 'first_is_now']
  const asking: Asking = { pattern: `prison_order:${column}`, kind: 'prison_order', choices }
  const answer = answerTo(asking, answers)
  const now = answer === 'first_is_now' ? prisons[0] : prisons.at(-1)
  if (answer === null) return { drafts: [], asking: [asking], waitsFor: asking.pattern }
  const drafts = answer === LEAVE_OUT || !now ? [] : take(now).drafts
  return { drafts, asking: [asking], warnings: ['several_values'] }
}

function moveTo(prison: Fact<'prison'>, when: Fact<'date'> | Fact<'prison'>, at: number, wards: readonly Fact<'text'>[]): Draft {
  return {
    slot: `transfer:${at}`, type: 'transfer', when: when.kind === 'date' ? when : 'on', prisonId: prison.id,
    details: wardOf(prison, wards), columns: columnsOf([prison, when], wards),
  }
}

function foundAt(prison: Fact<'prison'>, wards: readonly Fact<'text'>[], facts: RowFacts): Drafts {
  const out = lastDayHeld(facts)
  if (out === null && !mayBeHeld(facts)) return { drafts: [], warnings: ['place_not_dated'] }
  const place = { prisonId: prison.id, details: wardOf(prison, wards), columns: columnsOf([prison], wards) }
  const when = out === null || mayBeHeld(facts, true) ? 'on' : { by: out }
  return { drafts: [{ slot: 'detention_place:0', type: 'detention_place', when, ...place }] }
}

function placeless(wards: readonly Fact<'text'>[], facts: RowFacts): Drafts {
  const [ward] = wards
  if (!ward) return { drafts: [] }
  if (!mayBeHeld(facts) || lastDayHeld(facts) !== null) return { drafts: [], warnings: ['place_not_dated'] }
  const details = { ward: ward.text }
  return { drafts: [{ slot: 'detention_place:0', type: 'detention_place', when: 'on', details, columns: columnsOf(wards) }] }
}

/** Whether the row lets somebody be held on the day of the list; `onlyIfSaid`, whether it says so. */
function mayBeHeld(facts: RowFacts, onlyIfSaid = false): boolean {
  const [status] = facts.all('status', 'status')
  if (!status) return !onlyIfSaid && facts.all('choice', 'release_kind', 'death_cause').length === 0
  return isHeld(status.status) || (status.status === 'sentenced' && !onlyIfSaid)
}

function wardOf({ ward }: Fact<'prison'>, wards: readonly Fact<'text'>[]): Record<string, unknown> {
  const said = wards[0]?.text ?? ward
  return said === null ? {} : { ward: said }
}
