import { CHANNELS } from '../cells/word-lists'
import { answerTo } from '../cells/answer-to'
import type { Asking } from '../cells/cell-read'
import { LEAVE_OUT } from '../list-reading'
import type { Mapping } from '../mapping'
import { columnsOf, type Draft, type Drafts, type When } from './draft-event'
import type { Fact, RowFacts } from './row-facts'

/** What somebody is charged with, all of it as one event. */
export function chargeEvents(facts: RowFacts): Drafts {
  const charges = facts.all('text', 'charge')
  const dates = facts.all('date', 'charge_date')
  if (charges.length === 0) return { drafts: [], warnings: dates.length > 0 ? ['date_alone'] : [] }
  const details = { charges: charges.map(({ text }) => ({ text })) }
  const draft: Draft = { slot: 'charge:0', type: 'charge', when: onlyOf(dates) ?? 'by', details, columns: columnsOf(charges, dates) }
  return { drafts: [draft], warnings: dates.length > 1 ? ['several_values'] : [] }
}

/** A sentence; of several without a date each, none is the one in force. */
export function sentenceEvents(facts: RowFacts): Drafts {
  const sentences = facts.all('sentence', 'sentence')
  const dates = facts.all('date', 'sentence_date')
  const [first, second] = sentences
  if (!first) return { drafts: [], warnings: dates.length > 0 ? ['date_alone'] : [] }
  if (second && dates.length !== sentences.length) return { drafts: [], warnings: ['several_values'] }
  const drafts = sentences.map((sentence, at): Draft => ({
    slot: `sentence:${at}`, type: 'sentence', when: (second ? dates[at] : onlyOf(dates)) ?? 'by',
    details: { ...sentence.details }, columns: columnsOf([sentence], dates),
  }))
  return { drafts, warnings: !second && dates.length > 1 ? ['several_values'] : [] }
}

/** The status that the list states for its own day, or the one it gives; a dated death says more than its status. */
export function statusEvents(facts: RowFacts): Drafts {
  const [status, other] = facts.all('status', 'status')
  const dates = facts.all('date', 'status_date')
  if (!status) return { drafts: [], warnings: dates.length > 0 ? ['date_alone'] : [] }
  if (other) return { drafts: [], warnings: ['several_values'] }
  const isDead = ['executed', 'died_in_custody', 'deceased'].includes(status.status)
  if (isDead && facts.all('date', 'death_date').length > 0) return { drafts: [] }
  const when: When = onlyOf(dates) ?? 'on'
  const details = { status: status.status }
  const columns = columnsOf([status], dates)
  return { drafts: [{ slot: 'status_report:0', type: 'status_report', when, details, columns }] }
}

/** Contacts by their dates; how somebody was heard of is said by the row, or asked about once for the column. */
export function contactEvents(facts: RowFacts, answers: Mapping['answers']): Drafts {
  const dates = facts.all('date', 'last_contact')
  const [said] = facts.all('choice', 'contact_channel')
  const [first] = dates
  if (!first) return { drafts: [] }
  if (said) return { drafts: dates.map((when, at) => contactBy(said.value, when, at, columnsOf([when], [said]))) }
  const pattern = `contact_channel:${first.column}:all`
  const asking: Asking = { pattern, kind: 'contact_channel', choices: CHANNELS }
  const channel = answerTo(asking, answers)
  if (channel === null) return { drafts: [], asking: [asking], waitsFor: pattern }
  if (channel === LEAVE_OUT) return { drafts: [], asking: [asking], warnings: ['left_out'] }
  return { drafts: dates.map((when, at) => contactBy(channel, when, at, columnsOf([when]))), asking: [asking] }
}

function contactBy(channel: string, when: Fact<'date'>, at: number, columns: readonly string[]): Draft {
  return { slot: `contact:${at}`, type: 'contact', when, details: { channel }, columns }
}

function onlyOf(dates: readonly Fact<'date'>[]): Fact<'date'> | undefined {
  return dates.length === 1 ? dates[0] : undefined
}
