import { answerWith } from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** Whether this process lives. The gate answers for itself and asks this only while it starts. */
export function GET(): Response {
  return answerWith({ status: 'ok' })
}
