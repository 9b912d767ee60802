import { candidatesOf, gather, type Candidate, type Found } from './candidates'
import type { Part } from './part'
import type { AskReason, Because, TypingContext } from './typed-reading'

/** The two ends of a range, read together. */
export interface Pair {
  from: Candidate
  to: Candidate
  asks: AskReason | null
}

const ORDERS: readonly Because[] = ['day_first', 'month_first', 'year_first']

/**
 * Every way to take a range. The first end borrows from the second what it does not say ("5 to 7 April 2021",
 * "March to May 2020"); the second from the first where only that has a year, or a month ("April 5 to 7").
 */
export function pairsOf(fromParts: readonly Part[], toParts: readonly Part[], context: TypingContext): Found<Pair> {
  const onlyFromSaysYear = toParts.every((part) => !saysYear(part)) && fromParts.every(saysYear)
  const isForward = onlyFromSaysYear || toParts.every(isBareDay)
  const pairs = (isForward ? readForward : readBackward)(fromParts, toParts, context)
  const inOrder = pairs.found.filter(isInOrder)
  if (inOrder.length > 0) return { found: inOrder, refused: pairs.refused }
  return { found: [], refused: pairs.found.length > 0 ? 'ends_before_it_begins' : pairs.refused }
}

function readBackward(fromParts: readonly Part[], toParts: readonly Part[], context: TypingContext): Found<Pair> {
  const to = candidatesOf(toParts, context)
  if (to.found.length === 0) return { found: [], refused: to.refused }
  return gather(to.found.map((end) => startsFor(fromParts, end, context)))
}

function startsFor(fromParts: readonly Part[], end: Candidate, context: TypingContext): Found<Pair> {
  const parts = fromParts.filter((part) => !isBareDay(part) || end.part.day !== undefined)
  const from = candidatesOf(parts.map((part) => borrow(part, end, 0)), context)
  const pairs = from.found.filter((start) => sameOrder(start, end)).map((start) => pairUp(start, end, null))
  if (pairs.some(isInOrder) || pairs.length === 0) return { found: pairs, refused: from.refused }
  // 28 Esfand to 3 Farvardin 1400: the start can only lie in the year before, but nobody said so.
  const inMonths = parts.filter((part) => !isBareDay(part))
  const earlier = candidatesOf(inMonths.map((part) => borrow(part, end, -1)), context)
  const started = earlier.found.map((start) => pairUp(start, end, 'year_of_start'))
  return { found: [...pairs, ...started], refused: from.refused }
}

function readForward(fromParts: readonly Part[], toParts: readonly Part[], context: TypingContext): Found<Pair> {
  const from = candidatesOf(fromParts, context)
  if (from.found.length === 0) return { found: [], refused: from.refused }
  return gather(from.found.map((start) => endsFor(start, toParts, context)))
}

/** A bare day is one of the same month; a month without a year may be the next one or a year later. */
function endsFor(start: Candidate, toParts: readonly Part[], context: TypingContext): Found<Pair> {
  const parts = toParts.filter((part) => !isBareDay(part) || start.part.day !== undefined)
  const asks = parts.every(isBareDay) ? null : 'year_missing'
  const near = candidatesOf(parts.map((part) => borrow(part, start, 0)), context)
  const far = asks === null ? [] : candidatesOf(parts.map((part) => borrow(part, start, 1)), context).found
  const ends = [...near.found, ...far].filter((end) => sameOrder(start, end))
  return { found: ends.map((end) => pairUp(start, end, asks)), refused: near.refused }
}

/** A part with the year, and for a bare day the month, of the other end; untouched where it names its own. */
function borrow(part: Part, other: Candidate, years: -1 | 0 | 1): Part {
  const { year, month } = other.part
  const foreign = part.calendar !== undefined && part.calendar !== other.calendar
  if (saysYear(part) || foreign || year === undefined) return part
  const borrowed = isBareDay(part) && month !== undefined ? { ...part, month } : part
  return { ...borrowed, calendar: other.calendar, year: year + years }
}

function saysYear(part: Part): boolean {
  return part.year !== undefined || part.shortYear !== undefined || part.relativeDays !== undefined
}

function isBareDay(part: Part): boolean {
  return part.day !== undefined && part.month === undefined && !saysYear(part)
}

function isInOrder({ from, to }: Pair): boolean {
  return from.extent.first <= to.extent.last
}

function sameOrder(start: Candidate, end: Candidate): boolean {
  return start.because === end.because || !ORDERS.includes(start.because) || !ORDERS.includes(end.because)
}

function pairUp(from: Candidate, to: Candidate, asks: AskReason | null): Pair {
  return { from, to, asks: to.asks ?? from.asks ?? asks }
}
