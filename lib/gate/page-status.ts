import { parsePageDay } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { type Answer, mediaTypeOf } from './answer'

/**
 * The same answer, with 400 where it is the page that refuses its day: Next has begun a page as 200 before it knows.
 * `today` gives the clock's day, after which no public page looks.
 */
export function withPageStatus(answer: Answer, url: string, today: () => Day): Answer {
  if (answer.status !== 200 || mediaTypeOf(answer.headers) !== 'text/html') return answer
  const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1)).getAll('asOf')
  if (!url.includes('?') || asked.length === 0) return answer
  const asOf = parsePageDay(asked.length === 1 ? asked[0] : asked, today())
  return asOf.ok ? answer : { ...answer, status: 400 }
}
