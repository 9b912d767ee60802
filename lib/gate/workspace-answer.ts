import type { IncomingMessage } from 'node:http'
import type { Answer } from './answer'
import { readPosted } from './check-action'
import { isReading, tooLarge } from './check-request'
import { completeAnswer } from './complete-page'
import type { Door } from './door/door'
import { readBody } from './read-body'
import { isForMachines, type Refusal, refusalAnswer } from './refusal'
import { askUpstream, type Question, type Upstream } from './upstream'
import { requestHeaders } from './upstream-headers'
import { isDoor, largestBody } from './workspace'

const CROWD: Refusal = {
  status: 429,
  detail: 'Many are signing in at once. Try again in a moment; with your password and the code of your app you are let in '
    + 'at once.',
  headers: { 'retry-after': '5' },
}

/**
 * Answers an address of the workspace, which is asked for each time; rejects where Next does not answer. Who is not
 * signed in yet comes by the `door`; without one nobody stands in line.
 */
export async function answerWorkspace(
  request: IncomingMessage, behind: Upstream, origin: URL, door: Door | null = null,
): Promise<Answer> {
  const { headers, url = '/' } = request
  if (isReading(request)) return askNext(request, null, behind, origin)
  const body = await readBody(request, largestBody(url))
  if (body === null) return refusalAnswer(tooLarge(), url)
  const ask = () => askNext(request, body, behind, origin)
  if (!door || !isDoor(url)) return ask()
  const answer = await door.pass({ url, contentType: headers['content-type'] ?? '', body }, headers.cookie, ask)
  return answer === 'too_many' ? refusalAnswer(CROWD, url) : answer
}

async function askNext(request: IncomingMessage, body: Buffer | null, behind: Upstream, origin: URL): Promise<Answer> {
  const { method = 'GET', headers, url = '/' } = request
  const question: Question = { url, headers: requestHeaders(headers, url, origin) }
  if (body !== null) {
    const type = headers['content-type'] ?? ''
    const posted = isForMachines(url) ? { body, contentType: type } : await readPosted(body, type, headers['next-action'])
    if ('status' in posted) return refusalAnswer(posted, url)
    question.headers['content-type'] = posted.contentType
    question.headers['content-length'] = String(posted.body.length)
    question.sent = { method, body: posted.body }
  }
  const { cookie } = headers
  const ask = (address: string) =>
    askUpstream(behind, { url: address, headers: requestHeaders({ cookie }, address, origin) }, origin)
  return completeAnswer(await askUpstream(behind, question, origin), url, ask)
}
