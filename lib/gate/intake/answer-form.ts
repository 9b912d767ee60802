import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer'
import { closedAnswer } from '../closed-answer'
import { chooseEncoding } from '../encoding'
import { makePage } from '../maker/make-page'
import type { PublicSite } from '../public-answer'
import { refusalAnswer, unavailable } from '../refusal'
import type { FormOutcome, Intake } from './intake'
import { findForm } from './public-form'
import { receiveForm } from './receive-form'

const NOT_KEPT = 'What you sent could not be kept just now. Go back, and send it again in a moment.'

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
  const received = await receiveForm(request, found.form)
  if ('refusal' in received) return refusalAnswer(received.refusal, url)
  const outcome = await intake.take(received.sent).finally(received.release)
  if ('next' in outcome) return seeOther(outcome.next)
  return 'refusal' in outcome ? refusalAnswer(outcome.refusal, url) : showPage(request, site, outcome)
}

/** A page made anew with what was typed, or in place of one that a visitor is sent to: theirs alone, kept by nobody. */
async function showPage(
  request: IncomingMessage,
  { origin, behind, maker, today }: PublicSite,
  { url, typed, faults, status }: Extract<FormOutcome, { typed: unknown }>,
): Promise<Answer> {
  const question = { url, languages: '', on: today(), isWhole: true, sent: { typed, faults } }
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const asked = { ...question, port: behind.port, origin: origin.href, encoding }
  const answer = await (maker ? maker.make(asked) : makePage(question, behind, origin))
  // Where the database is away altogether, the page of the form cannot be made either.
  if (answer.status >= 500 && status >= 400) return unavailable(503, NOT_KEPT, url)
  const headers = { ...answer.headers, 'cache-control': 'no-store' }
  return { ...answer, headers, status: answer.status === 200 ? status : answer.status, isPersonal: true }
}

function seeOther(location: string): Answer {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: Buffer.alloc(0) }
}
