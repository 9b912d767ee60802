import type { ApiAnswer } from '@/lib/open/api/api-answer'
import { type Problem, problemOf } from '@/lib/open/problem'

/** Answers with a document; the gate, or what stands in its place, remembers it. */
export function answerWith(document: object): Response {
  return Response.json(document, { headers: { 'cache-control': 'no-cache' } })
}

/** Sends on what the API answers. */
export function sendOn({ status, headers, body }: ApiAnswer): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
}

/** The one 404 of the API: the same bytes for what is not published and for what never existed. */
export function answerNotFound(): Response {
  return answerProblem(problemOf(404, 'There is nothing at this address.'))
}

/** Answers a method that only reads are answered for. */
export function refuseMethod(): Response {
  return answerProblem(problemOf(405, 'Only GET and HEAD are answered here.'), { allow: 'GET, HEAD' })
}

/** Answers with a problem document. */
export function answerProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  const fixed = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return Response.json(problem, { status: problem.status, headers: { ...fixed, ...headers } })
}
