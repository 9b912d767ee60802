import { answerPicker } from '@/app/api/team/answer-picker'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { findNameCandidates } from '@/lib/team/find-name-candidates'

export const dynamic = 'force-dynamic'

/** The people on record whom somebody may mean by what they type, in either script. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'event.propose')
  if (!admitted.ok) return refuseApi(admitted.status)
  return answerPicker(request, (typed) => findNameCandidates(admitted.viewer, typed))
}
