import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { restoreSource } from '@/lib/records/restore-source'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { versionField } from '@/lib/domain/history/version-number'

const restoreForm = z.strictObject({
  subject: z.string().min(1).max(100), version: versionField, restore: versionField,
})

/** Brings an earlier version of a source back, as a form asks for; answers the address to go on to. */
export async function restoreSourceForm(viewer: Viewer, form: unknown, on: Day): Promise<string> {
  const asked = readForm(restoreForm, form)
  if (!asked) return '/team/sources'
  const { subject: sourceId, ...versions } = asked
  const result = await orBusy(() => restoreSource(viewer, { sourceId, ...versions }, on))
  const page = `/team/sources/${encodeURIComponent(sourceId)}/edit`
  return result.ok ? '/team/sources?done=edited' : `${page}?fault=${result.reason}`
}
