import { type Problem, problemOf } from '@/lib/open/problem'
import type { ParameterFault } from '@/lib/open/read-parameters'

/** Answers with a document; the gate, or what stands in its place, remembers it. */
export function answerWith(document: object, contentType = 'application/json'): Response {
  return Response.json(document, { headers: { 'content-type': contentType, 'cache-control': 'no-cache' } })
}

/** Answers 400 and names each parameter at fault. */
export function refuseParameters(request: Request, errors: ParameterFault[]): Response {
  const sentence = errors.map(({ parameter, detail }) => `${parameter} ${detail}`).join('; ')
  const instance = new URL(request.url).pathname
  return answerProblem(problemOf(400, `The address cannot be read: ${sentence}.`, { instance, errors }))
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
