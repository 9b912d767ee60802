import { answerProblem, answerWith } from '@/app/api/answers'
import { problemOf } from '@/lib/open/problem'
import { readReadiness } from '@/lib/open/read-readiness'

export const dynamic = 'force-dynamic'

const SENTENCES = {
  unreachable: 'The database does not answer.',
  not_migrated: 'The database is not migrated.',
} as const

/** Whether the public database can be read. */
export async function GET(): Promise<Response> {
  const readiness = await readReadiness()
  if (readiness === 'ready') return answerWith({ status: 'ready' })
  return answerProblem(problemOf(503, SENTENCES[readiness]), { 'retry-after': '5' })
}
