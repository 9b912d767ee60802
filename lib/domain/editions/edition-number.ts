import { z } from 'zod'

/** What an edition is called in its address: the month in which it was asked for, and a count from the second on. */
export const editionNumber = z.string().regex(/^\d{4}-\d{2}(?:\.\d{1,3})?$/)

/**
 * The next number of a month that nobody has: `2026-11`, then `2026-11.1`. `month` is YYYY-MM; `taken` are the numbers
 * that were ever given, of whatever month.
 */
export function nextNumber(month: string, taken: readonly string[]): string {
  const counts = taken.flatMap((number) => {
    const [of, count = '0'] = number.split('.')
    return of === month ? [Number(count)] : []
  })
  return counts.length === 0 ? month : `${month}.${Math.max(...counts) + 1}`
}

/** Whether one number was given before another. */
export function isBefore(one: string, other: string): boolean {
  const [[month = '', count = '0'], [otherMonth = '', otherCount = '0']] = [one.split('.'), other.split('.')]
  return month === otherMonth ? Number(count) < Number(otherCount) : month < otherMonth
}
