import { parsePageDay } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { type Answer, mediaTypeOf } from './answer'

/** What a page says in its head that is gone for good. */
const SAYS_GONE = /<meta name="vigil-status" content="410"\/?>/

/**
 * The same answer, with 400 where it is the page that refuses its day, and 410 where it says that it is gone: Next has
 * begun a page as 200 before it knows. `today` gives the clock's day, after which no public page looks.
 */
export function withPageStatus(answer: Answer, url: string, today: () => Day): Answer {
  if (answer.status !== 200 || mediaTypeOf(answer.headers) !== 'text/html') return answer
  // Whatever else a page says is escaped, so no text on it is this element.
  if (url.includes('/data/editions/') && Buffer.isBuffer(answer.body) && SAYS_GONE.test(answer.body.toString('utf8'))) return { ...answer, status: 410 }
  const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1)).getAll('asOf')
  if (!url.includes('?') || asked.length === 0) return answer
  const asOf = parsePageDay(asked.length === 1 ? asked[0] : asked, today())
  return asOf.ok ? answer : { ...answer, status: 400 }
}
