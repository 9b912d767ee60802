import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { SaidInForm } from '@/lib/domain/record-form/record-form'
import { createSource } from '@/lib/records/create-source'
import type { Result } from '@/lib/records/result'
import { findOwnSource } from '@/lib/team/find-own-source'

/** The id of the source that a form names; one that it describes is made, unless sending it before made it. */
export async function sourceIdOf(viewer: Viewer, said: SaidInForm['source']): Promise<Result<string, 'not_allowed'>> {
  if (said.kind === 'known') return { ok: true, value: said.id }
  const made = await findOwnSource(viewer, said.source)
  if (made !== null) return { ok: true, value: made }
  const created = await createSource(viewer, { ...said.source, kind: null, note: null })
  return created.ok ? { ok: true, value: created.value.sourceId } : created
}
