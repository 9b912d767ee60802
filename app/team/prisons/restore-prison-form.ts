import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { restorePrison } from '@/lib/records/restore-prison'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { versionField } from '@/lib/domain/history/version-number'

const prisonId = z.string().max(100).regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/)
const restoreForm = z.strictObject({ subject: prisonId, version: versionField, restore: versionField })

/** Brings an earlier version of a prison back, as a form asks for; answers the address to go on to. */
export async function restorePrisonForm(viewer: Viewer, form: unknown, on: Day): Promise<string> {
  const asked = readForm(restoreForm, form)
  if (!asked || asked.subject === 'none') return '/team/prisons'
  const { subject, ...versions } = asked
  const result = await orBusy(() => restorePrison(viewer, { prisonId: subject, ...versions }, on))
  return `/team/prisons/${subject}?${result.ok ? 'done=edited' : `fault=${result.reason}`}`
}
