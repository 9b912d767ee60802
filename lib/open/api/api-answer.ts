import { type Problem, problemOf } from '../problem'
import type { ParameterFault } from '../read-parameters'

/** An answer of the API, whoever sends it on: a whole document, a picture or a problem; lower-case header names. */
export interface ApiAnswer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

/** Answers with a document; the gate, or what stands in its place, remembers it. */
export function answerDocument(document: object, contentType = 'application/json'): ApiAnswer {
  const headers = { 'content-type': contentType, 'cache-control': 'no-cache' }
  return { status: 200, headers, body: JSON.stringify(document) }
}

/** Answers 400 and names each parameter at fault. */
export function refuseParameters(path: string, errors: ParameterFault[]): ApiAnswer {
  const sentence = errors.map(({ parameter, detail }) => `${parameter} ${detail}`).join('; ')
  return answerProblem(problemOf(400, `The address cannot be read: ${sentence}.`, { instance: path, errors }))
}

/** The one 404 of the API: the same bytes for what is not published and for what never existed. */
export function answerNothing(): ApiAnswer {
  return answerProblem(problemOf(404, 'There is nothing at this address.'))
}

/** Answers with a problem document. */
export function answerProblem(problem: Problem): ApiAnswer {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return { status: problem.status, headers, body: JSON.stringify(problem) }
}
