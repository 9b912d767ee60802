import { z } from 'zod'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { assignCase } from '@/lib/records/assign-case'
import { unassignCase } from '@/lib/records/unassign-case'
import { standingCaseId } from '@/lib/team/case-file/standing-case-id'

const watchForm = z.strictObject({
  case: z.uuid(),
  slug: z.string().regex(/^[a-z0-9-]{1,200}$/),
  watch: z.enum(['yes', 'no']),
})

/** Watches a case or stops watching it, as the form asks; answers the address of the case. */
export async function changeWatching(viewer: Viewer, form: FormData): Promise<string> {
  const asked = readForm(watchForm, form)
  if (!asked) return '/team'
  const { slug, watch } = asked
  const caseId = await standingCaseId(viewer, asked.case)
  const { accountId } = viewer
  const result = watch === 'yes'
    ? await orBusy(() => assignCase(viewer, { caseId, accountId, kind: 'watcher' }))
    : await orBusy(() => unassignCase(viewer, { caseId, accountId }))
  return result.ok ? `/team/cases/${slug}` : `/team/cases/${slug}?fault=${result.reason}`
}
