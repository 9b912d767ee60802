import { SENT_FORM_HEADER, type SentForm, writeSentForm } from '@/lib/domain/contract/sent-form'
import type { Day } from '@/lib/domain/dates/day'
import type { Answer } from '../answer'
import { tooLarge } from '../check-request'
import { completeAnswer } from '../complete-page'
import { withPageStatus } from '../page-status'
import { refusalAnswer } from '../refusal'
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
  /** What a visitor typed into the form of the page, which shows it to them again. */
  sent?: SentForm
}

/** Next takes headers of 64 KiB in all (next-process.ts). */
const LONGEST_HEADER = 57_344

/** A public answer of Next as it is sent. Rejects where Next does not answer. */
export async function makePage(question: PageQuestion, behind: Upstream, origin: URL): Promise<Answer> {
  const { url, languages, on, isWhole, sent } = question
  const headers = requestHeaders(languages === '' ? {} : { 'accept-language': languages }, url, origin)
  if (sent) headers[SENT_FORM_HEADER] = writeSentForm(sent)
  if ((headers[SENT_FORM_HEADER] ?? '').length > LONGEST_HEADER) return refusalAnswer(tooLarge(), url)
  const ask = (address: string) => askUpstream(behind, { url: address, headers, isWhole }, origin)
  const answer = withoutScripts(await completeAnswer(await ask(url), url, ask), url)
  return withPageStatus(answer, url, () => on)
}
