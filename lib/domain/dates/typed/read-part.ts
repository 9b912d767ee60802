import { longYear, isShortYear, type Figure, type Part } from './part'
import { partsOfFigures } from './part-of-figures'
import { partsWithMonth } from './part-with-month'
import type { Meaning } from './lexicon'
import { isSignal, type Token } from './tokens'

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>

/** All ways to take the tokens of one date; none where they are not one date. */
export function readPart(tokens: readonly Token[]): Part[] {
  const months = only(tokens, 'month')
  const seasons = only(tokens, 'season')
  const relatives = only(tokens, 'relative')
  const weekdays = only(tokens, 'weekday')
  const eras = only(tokens, 'era')
  const named = months.length + seasons.length + relatives.length
  if (named > 1 || weekdays.length > 1 || eras.length > 1 || !areMarksInPlace(tokens)) return []
  if (tokens.some((token) => token.kind === 'signal' && token.signal !== 'decade' && token.signal !== 'year_word')) {
    return []
  }
  const calendar = months[0]?.calendar ?? eras[0]?.calendar
  if (eras[0] && calendar !== eras[0].calendar) return []
  const [weekday] = weekdays
  const shared = { ...(calendar && { calendar }), ...(weekday && { weekday: weekday.weekday }) }
  return takeKind(tokens, months[0], seasons[0], relatives[0]).map((part) => ({ ...part, ...shared }))
}

function takeKind(
  tokens: readonly Token[],
  month: Of<'month'> | undefined,
  season: Of<'season'> | undefined,
  relative: Of<'relative'> | undefined,
): Part[] {
  const figures = only(tokens, 'number')
  if (relative) return figures.length === 0 ? [{ because: 'as_written', relativeDays: relative.days }] : []
  if (tokens.some((token) => isSignal(token, 'decade'))) return month || season ? [] : ofDecade(figures)
  if (season) return ofYear(figures).map((part) => ({ ...part, season: season.season }))
  if (month) {
    const at = tokens.indexOf(month)
    const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)]
    const joined = /n[^n]*-n/.test(after.map((token) => (token.kind === 'number' ? 'n' : isHyphen(token))).join(''))
    return partsWithMonth(only(before, 'number'), only(after, 'number'), joined).map((part) => ({
      ...part,
      month: month.month,
      monthNamed: true,
    }))
  }
  const [figure] = figures
  const yearSaid = tokens.some((token) => isSignal(token, 'year_word'))
  return yearSaid && figures.length === 1 && figure ? ofYear(figures) : partsOfFigures(figures, tokens.some(({ kind }) => kind === 'mark'))
}

function isHyphen(token: Token): string {
  return token.kind === 'mark' && token.mark === '-' ? '-' : ''
}

function ofYear(figures: readonly Figure[]): Part[] {
  const [figure] = figures
  if (!figure) return [{ because: 'as_written' }]
  const year = longYear(figure)
  if (figures.length > 1) return []
  if (year !== undefined) return [{ because: 'as_written', year }]
  return isShortYear(figure) ? [{ because: 'as_written', shortYear: figure.value }] : []
}

function ofDecade(figures: readonly Figure[]): Part[] {
  return figures.length === 1 && figures[0] && figures[0].value % 10 === 0
    ? ofYear(figures).map((part) => ({ ...part, decade: true }))
    : []
}

/** Marks stand between things, and figures alone are parted by one kind of mark. */
function areMarksInPlace(tokens: readonly Token[]): boolean {
  const marks = tokens.flatMap((token, index) => (token.kind === 'mark' ? [{ ...token, index }] : []))
  const outside = marks.some(({ index }) => index === 0 || index === tokens.length - 1)
  const doubled = marks.some(({ index }) => tokens[index + 1]?.kind === 'mark')
  const shapes = new Set(tokens.flatMap((token, index) => gapBefore(tokens, token, index)))
  return !outside && !doubled && (shapes.size <= 1 || only(tokens, 'month').length > 0)
}

function gapBefore(tokens: readonly Token[], token: Token, index: number): string[] {
  const previous = tokens[index - 1]
  if (token.kind === 'mark') return [token.mark]
  return token.kind === 'number' && previous?.kind === 'number' ? [' '] : []
}

function only<K extends Meaning['kind']>(tokens: readonly Token[], kind: K): Of<K>[] {
  return tokens.filter((token): token is Of<K> => token.kind === kind)
}
