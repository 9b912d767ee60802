import { answerProblem } from '@/app/api/answers'
import { problemOf } from '@/lib/open/problem'

const LONGEST = 200

/** Answers a picker, as `{ found: […] }`, with what is meant by `q`: what its user types. Nobody keeps the answer. */
export async function answerPicker<Item>(
  request: Request, find: (typed: string) => Promise<Item[]>,
): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  if (typed.length > LONGEST) return answerProblem(problemOf(400, `q is longer than ${LONGEST} characters.`))
  return Response.json({ found: await find(typed) }, { headers: { 'cache-control': 'private, no-store' } })
}
