import { candidatesOf, gather, type Candidate, type Found } from './candidates'
import { compose, type Ends } from './compose'
import { foldText, markJoints } from './fold-text'
import { pairsOf } from './pairs'
import { readEdtf } from './read-edtf'
import { readPart } from './read-part'
import { splitSides, type Side, type Sides } from './split-sides'
import { tokenise } from './tokens'
import type { AskReason, Because, Reading, TypedReading, TypingContext } from './typed-reading'

const LONGEST_TEXT = 200

/**
 * Reads a date as people type it in English, Persian, French or Spanish, in either calendar, or as EDTF. A day
 * stays a day and a year a year: nothing is made more exact than it was typed. Where two readings are possible,
 * or a year or its century is not typed, it asks; a day that does not exist is refused, and what is not
 * understood is never passed over. "Before" and "after" leave the date itself out; "until", "by" and "since"
 * do not. `today` serves "yesterday" and the years offered where none is typed, of which none lies ahead.
 */
export function readTypedDate(text: string, context: TypingContext): TypedReading {
  if (text.length > LONGEST_TEXT) return { kind: 'refused', reason: 'too_long' }
  const folded = foldText(text)
  if (folded === '') return { kind: 'refused', reason: 'empty' }
  const recorded = readEdtf(folded)
  if (recorded) return recorded
  const tokens = tokenise(markJoints(folded))
  if ('refused' in tokens) return { kind: 'refused', reason: tokens.refused }
  return decide(readSides(splitSides(tokens), context))
}

interface Option extends Reading {
  asks: AskReason | null
}

function readSides(sides: Sides, context: TypingContext): Found<Option> {
  const { alone, from, to } = sides
  if (alone) return readOne(alone, ({ extent }) => ({ alone: extent }), sides, context)
  if (from && to) return readTwo(...moveYear(from, to), sides, context)
  if (from) return readOne(from, ({ extent }) => ({ from: { extent, strict: from.strict } }), sides, context)
  if (to) return readOne(to, ({ extent }) => ({ to: { extent, strict: to.strict } }), sides, context)
  return { found: [], refused: 'not_a_date' }
}

function readOne(side: Side, ends: (one: Candidate) => Ends, sides: Sides, context: TypingContext): Found<Option> {
  const { found, refused } = candidatesOf(readPart(side.tokens), context)
  if (found.length === 0) return { found: [], refused }
  return gather(found.map((one) => optionOf(ends(one), one, one.because, one.asks, sides)))
}

/** "April 5 to 7, 2021": the year at the end is the year of both, and the month the month of both. */
function moveYear(from: Side, to: Side): [Side, Side] {
  const [day, year] = to.tokens
  const isDayAndYear = to.tokens.length === 2 && day?.kind === 'number' && year?.kind === 'number'
  const isMonthAndDay = from.tokens.length === 2 && from.tokens[0]?.kind === 'month' && from.tokens[1]?.kind === 'number'
  if (!isDayAndYear || !isMonthAndDay || day.digits > 2 || year.digits !== 4) return [from, to]
  return [{ ...from, tokens: [...from.tokens, year] }, { ...to, tokens: [day] }]
}

function readTwo(from: Side, to: Side, sides: Sides, context: TypingContext): Found<Option> {
  const { found, refused } = pairsOf(readPart(from.tokens), readPart(to.tokens), context)
  if (found.length === 0) return { found: [], refused }
  return gather(
    found.map((pair) => {
      const ends = {
        from: { extent: pair.from.extent, strict: from.strict },
        to: { extent: pair.to.extent, strict: to.strict },
      }
      const because = pair.to.because === 'as_written' ? pair.from.because : pair.to.because
      return optionOf(ends, pair.from, because, pair.asks, sides)
    }),
  )
}

function optionOf(ends: Ends, of: Candidate, because: Because, asks: AskReason | null, flags: Sides): Found<Option> {
  const date = compose(ends, flags)
  if ('refused' in date) return { found: [], refused: date.refused }
  return { found: [{ date, calendar: of.calendar, because, asks }], refused: 'not_a_date' }
}

function decide({ found, refused }: Found<Option>): TypedReading {
  const options = found.filter((one, index) => found.findIndex(({ date }) => date.edtf === one.date.edtf) === index)
  const [first] = options
  if (!first) return { kind: 'refused', reason: refused }
  const reason = options.find(({ asks }) => asks !== null)?.asks ?? null
  if (reason === null && options.length === 1) return { kind: 'read', date: first.date, calendar: first.calendar }
  const readings = options.map(({ date, calendar, because }) => ({ date, calendar, because }))
  return { kind: 'ask', readings, reason: reason ?? whatDiffers(options) }
}

function whatDiffers(options: readonly Option[]): AskReason {
  const has = (because: Because) => options.some((option) => option.because === because)
  if (has('number_is_day') || has('number_is_year')) return 'day_or_year'
  return has('span_of_years') ? 'month_or_years' : 'day_or_month_first'
}
