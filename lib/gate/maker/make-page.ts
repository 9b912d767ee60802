import type { Day } from '@/lib/domain/dates/day'
import type { Answer } from '../answer'
import { completeAnswer } from '../complete-page'
import { withPageStatus } from '../page-status'
import { askUpstream, type Upstream } from '../upstream'
import { requestHeaders } from '../upstream-headers'
import { withoutScripts } from '../without-scripts'

/** What is asked of Next for the public: an address, the languages to choose from, and the clock's day. */
export interface PageQuestion {
  url: string
  languages: string
  on: Day
  /** Whether the answer is wanted whole, of whatever media type. */
  isWhole: boolean
}

/** A public answer of Next as it is sent. Rejects where Next does not answer. */
export async function makePage(question: PageQuestion, behind: Upstream, origin: URL): Promise<Answer> {
  const { url, languages, on, isWhole } = question
  const headers = requestHeaders(languages === '' ? {} : { 'accept-language': languages }, url, origin)
  const ask = (address: string) => askUpstream(behind, { url: address, headers, isWhole }, origin)
  const answer = withoutScripts(await completeAnswer(await ask(url), url, ask), url)
  return withPageStatus(answer, url, () => on)
}
