import { isShort, isShortYear, longYear, type Figure, type Part } from './part'

/**
 * The ways to take a date whose month has a name, from the figures before and after it, as in 5 April 2021,
 * April 5, 2021 and 2021 April 5; none if it is none. `joined`: a hyphen stands between the figures after it.
 */
export function partsWithMonth(before: readonly Figure[], after: readonly Figure[], joined: boolean): Part[] {
  const figures = [...before, ...after]
  const [first, second] = figures
  if (!first) return [{ because: 'as_written' }]
  if (!second) return withOne(first, before.length > 0)
  if (figures.length > 2) return []
  const [yearFirst, yearLast] = [longYear(first), longYear(second)]
  if (yearLast !== undefined && isShort(first)) {
    return before.length === 2 ? [] : [{ because: 'as_written', day: first.value, year: yearLast }]
  }
  if (yearFirst !== undefined && isShort(second)) {
    return after.length === 2 ? [] : [{ because: 'as_written', year: yearFirst, day: second.value }]
  }
  return before.length === 2 || joined ? [] : withTwoShort(first, second, after.length === 2)
}

function withOne(figure: Figure, isBefore: boolean): Part[] {
  const year = longYear(figure)
  if (year !== undefined) return [{ because: 'as_written', year }]
  if (!isShort(figure)) return []
  const asDay: Part = { because: 'number_is_day', day: figure.value }
  const asYear: Part = { because: 'number_is_year', shortYear: figure.value }
  if (figure.value > 31) return [asYear]
  // April 21 may be the day or the year; 21 April is the day.
  return isBefore || !isShortYear(figure) ? [asDay] : [asDay, asYear]
}

function withTwoShort(first: Figure, second: Figure, bothAfter: boolean): Part[] {
  if (!isShort(first) || !isShort(second)) return []
  const yearLast: Part = { because: 'day_first', day: first.value, shortYear: second.value }
  const yearFirst: Part = { because: 'year_first', shortYear: first.value, day: second.value }
  return [
    ...(isShortYear(second) ? [yearLast] : []),
    ...(isShortYear(first) && !bothAfter ? [yearFirst] : []),
  ]
}
