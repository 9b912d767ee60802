import { type Day, parseDay } from '../dates/day'
import type { FormTexts } from './record-form'

/**
 * The day by which a form showed its writer what they typed, which it says as `readOn`: a "yesterday" that is typed
 * before midnight and sent after it stays the day that was shown. The present day, where it says none or one ahead.
 */
export function readingDayOf({ readOn = '' }: FormTexts, today: Day): Day {
  const day = parseDay(readOn)
  return day === null || day > today ? today : day
}
