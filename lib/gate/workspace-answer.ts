import type { IncomingMessage } from 'node:http'
import type { Answer } from './answer'
import { readPosted } from './check-action'
import { tooLarge } from './check-request'
import { completeAnswer } from './complete-page'
import { readBody } from './read-body'
import { isForMachines, refusalAnswer } from './refusal'
import { askUpstream, type Question, type Upstream } from './upstream'
import { requestHeaders } from './upstream-headers'
import { largestBody } from './workspace'

/** Answers an address of the workspace, which is asked for each time; rejects where Next does not answer. */
export async function answerWorkspace(request: IncomingMessage, behind: Upstream, origin: URL): Promise<Answer> {
  const { method = 'GET', headers, url = '/' } = request
  const question: Question = { url, headers: requestHeaders(headers, url, origin) }
  if (method !== 'GET' && method !== 'HEAD') {
    const body = await readBody(request, largestBody(url))
    if (body === null) return refusalAnswer(tooLarge(), url)
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
