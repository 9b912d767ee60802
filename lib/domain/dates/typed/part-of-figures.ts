import { isShort, isShortYear, longYear, type Figure, type Part } from './part'

/**
 * The ways to take a date of figures alone, such as 2020/11/5, 5.8.1399, 11/2020 or 01/02/20; none if it is none.
 * `marked`: a mark stands between them, without which two figures say too little ("5 in 2020").
 */
export function partsOfFigures(figures: readonly Figure[], marked: boolean): Part[] {
  const [first, second, third] = figures
  if (figures.length === 1 && first) return ofOne(first)
  if (figures.length === 2 && first && second && marked) return ofTwo(first, second)
  if (figures.length === 3 && first && second && third) return ofThree(first, second, third)
  return []
}

function ofOne(figure: Figure): Part[] {
  const year = longYear(figure)
  if (year !== undefined) return [{ because: 'as_written', year }]
  if (figure.value > 31 && isShortYear(figure)) return [{ because: 'as_written', shortYear: figure.value }]
  return isShort(figure) ? [{ because: 'as_written', day: figure.value }] : []
}

function ofTwo(first: Figure, second: Figure): Part[] {
  const [yearFirst, yearLast] = [longYear(first), longYear(second)]
  if (yearFirst !== undefined && isShort(second)) return ofYearAndShort(yearFirst, second)
  if (yearLast !== undefined && isShort(first)) return [{ because: 'as_written', year: yearLast, month: first.value }]
  if (!isShort(first) || !isShort(second)) return []
  const monthAndYear: Part[] = isShortYear(second)
    ? [{ because: 'number_is_year', month: first.value, shortYear: second.value }]
    : []
  return [
    { because: 'day_first', day: first.value, month: second.value },
    { because: 'month_first', month: first.value, day: second.value },
    ...monthAndYear,
  ]
}

/** 2020/11 is a month; 2010/12 may be two years more; 2019/20 can be nothing else, yet nobody said so. */
function ofYearAndShort(year: number, short: Figure): Part[] {
  const month: Part = { because: 'number_is_month', year, month: short.value }
  const mayBeYear = isShortYear(short) && short.value > year % 100
  if (!mayBeYear) return [month]
  return [month, { because: 'span_of_years', year, throughYear: year - (year % 100) + short.value }]
}

function ofThree(first: Figure, second: Figure, third: Figure): Part[] {
  const [yearFirst, yearLast] = [longYear(first), longYear(third)]
  if (!isShort(second)) return []
  if (yearFirst !== undefined && isShort(third)) {
    return [{ because: 'as_written', year: yearFirst, month: second.value, day: third.value }]
  }
  if (!isShort(first)) return []
  if (yearLast !== undefined) return inBothOrders(first, second, { year: yearLast })
  if (!isShort(third)) return []
  return [
    ...(isShortYear(third) ? inBothOrders(first, second, { shortYear: third.value }) : []),
    ...(isShortYear(first) ? [yearInFront(first, second, third)] : []),
  ]
}

function yearInFront(first: Figure, second: Figure, third: Figure): Part {
  return { because: 'year_first', shortYear: first.value, month: second.value, day: third.value }
}

function inBothOrders(first: Figure, second: Figure, year: Pick<Part, 'year' | 'shortYear'>): Part[] {
  return [
    { because: 'day_first', day: first.value, month: second.value, ...year },
    { because: 'month_first', month: first.value, day: second.value, ...year },
  ]
}
