import { columnsOf, dateOf, type Draft, type Drafts } from './draft-event'
import type { RowFacts } from './row-facts'

/** What somebody suffers from, each concern as one event; without a date it was there by the day of the list. */
export function healthEvents(facts: RowFacts): Drafts {
  const concerns = facts.all('text', 'health')
  const dates = facts.all('date', 'health_date')
  const [date, other] = dates
  if (concerns.length === 0) return { drafts: [], warnings: date ? ['date_alone'] : [] }
  const drafts = concerns.map((concern, at): Draft => ({
    slot: `health:${at}`, type: 'health', when: date && !other ? date : 'by', details: { condition: concern.text },
    columns: columnsOf([concern], dates),
  }))
  return { drafts, warnings: other ? ['several_values'] : [] }
}

/** A hunger strike from its first day; without a last one, how long it went on is not known. */
export function strikeEvents(facts: RowFacts): Drafts {
  const [from, otherFrom] = facts.all('date', 'hunger_strike_from')
  const [to, otherTo] = facts.all('date', 'hunger_strike_to')
  if (!from) return { drafts: [], warnings: to ? ['date_alone'] : [] }
  if (otherFrom || otherTo) return { drafts: [], warnings: ['several_values'] }
  const strike: Draft = { slot: 'hunger_strike:0', type: 'hunger_strike', when: from, columns: columnsOf([from]) }
  if (!to) return { drafts: [strike] }
  const [start, end] = [dateOf(from).earliest, dateOf(to).latest]
  if (start !== null && end !== null && end < start) return { drafts: [strike], warnings: ['ends_before_it_begins'] }
  return { drafts: [{ ...strike, endDate: to.edtf, columns: columnsOf([from], [to]) }] }
}

/** That a lawyer is kept away, on the day of the list. */
export function lawyerEvents(facts: RowFacts): Drafts {
  const [denied] = facts.all('choice', 'lawyer')
  if (!denied) return { drafts: [] }
  const details = { to: 'lawyer' }
  return { drafts: [{ slot: 'access_denied:0', type: 'access_denied', when: 'on', details, columns: columnsOf([denied]) }] }
}
