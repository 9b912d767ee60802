import { answerPicker } from '@/app/api/team/answer-picker'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { today } from '@/lib/clock'
import { findSourceOptions } from '@/lib/team/find-source-options'

export const dynamic = 'force-dynamic'

/** The sources on record that somebody may mean by what they type. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'event.propose')
  if (!admitted.ok) return refuseApi(admitted.status)
  return answerPicker(request, (typed) => findSourceOptions(admitted.viewer, typed, today()))
}
