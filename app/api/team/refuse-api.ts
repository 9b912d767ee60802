import { answerNotFound, answerProblem } from '@/app/api/answers'
import type { ApiRefusal } from '@/lib/auth/require-api-viewer'
import { problemOf } from '@/lib/open/problem'

/** Answers whoever may not do what they ask of the workspace's API. */
export function refuseApi(status: ApiRefusal): Response {
  if (status === 404) return answerNotFound()
  if (status === 401) return answerProblem(problemOf(401, 'Sign in first.'))
  if (status === 503) return answerProblem(problemOf(503, 'The site is closed for now.'), { 'retry-after': '300' })
  return answerProblem(problemOf(403, 'A change is asked for by a page of this site.'))
}
