import type { IncomingMessage } from 'node:http'
import { SENT_FORM_HEADER, writeSentForm } from '@/lib/domain/contract/sent-form'
import type { Answer } from '../answer'
import { tooLarge } from '../check-request'
import { closedAnswer } from '../closed-answer'
import { completeAnswer } from '../complete-page'
import type { PublicSite } from '../public-answer'
import { refusalAnswer } from '../refusal'
import { askUpstream } from '../upstream'
import { requestHeaders } from '../upstream-headers'
import { withoutScripts } from '../without-scripts'
import type { Intake } from './intake'
import { findForm } from './public-form'
import type { ReadForm } from './read-form'
import { readSent } from './read-sent'

/** Next takes headers of 64 KiB in all (next-process.ts). */
const LONGEST_HEADER = 57_344

/**
 * Takes a form of the public site: what is well is sealed and put away, and the visitor is sent to the page that says
 * so. What is not comes back as it was typed, with what is wrong with it. Rejects where Next does not answer.
 */
export async function answerForm(
  request: IncomingMessage,
  site: PublicSite,
  intake: Intake | null,
): Promise<Answer> {
  const url = request.url ?? '/'
  const found = findForm(url)
  if (!found || !intake) return refusalAnswer({ status: 404, detail: 'There is nothing at this address.' }, url)
  if (await site.pages?.isClosed()) return closedAnswer(url)
  const sent = await readSent(request, found)
  if ('refusal' in sent) return refusalAnswer(sent.refusal, url)
  const { read, isWorked } = sent
  if (read.isTrap) return seeOther(read.next)
  if (!read.submission) return read.shown ? showNext(site, read.shown) : showAgain(url, site, read, 422)
  const verdict = await intake.take({ submission: read.submission, isWorked })
  if (verdict !== 'taken') return showAgain(url, site, { ...read, faults: [verdict] }, 503)
  return read.shown ? showNext(site, read.shown) : seeOther(read.next)
}

/** A page that is for this visitor alone, in place of one that they are sent to. */
function showNext(site: PublicSite, { url, typed }: NonNullable<ReadForm['shown']>): Promise<Answer> {
  return showAgain(url, site, { typed, faults: [] }, 200)
}

/** The page of the form, made anew with what was typed: it is for this visitor alone, and kept by nobody. */
async function showAgain(
  url: string,
  { origin, behind }: PublicSite,
  { typed, faults }: Pick<ReadForm, 'typed' | 'faults'>,
  status: number,
): Promise<Answer> {
  const said = writeSentForm({ typed, faults })
  if (said.length > LONGEST_HEADER) return refusalAnswer(tooLarge(), url)
  const ask = (address: string) => {
    const headers = { ...requestHeaders({}, address, origin), [SENT_FORM_HEADER]: said }
    return askUpstream(behind, { url: address, headers, isWhole: true }, origin)
  }
  const answer = withoutScripts(await completeAnswer(await ask(url), url, ask), url)
  const headers = { ...answer.headers, 'cache-control': 'no-store' }
  return { ...answer, headers, status: answer.status === 200 ? status : answer.status, isPersonal: true }
}

function seeOther(location: string): Answer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: Buffer.alloc(0) }
}
