import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readRecordForm } from '@/lib/domain/record-form/read-record-form'
import { readingDayOf } from '@/lib/domain/record-form/reading-day'
import type { Faults, FormTexts, SaidInForm } from '@/lib/domain/record-form/record-form'
import { resolvePrison } from '@/lib/team/resolve-prison'

/** What a form says, with its prisons by their ids. */
export interface ResolvedForm extends Omit<SaidInForm, 'prison' | 'fromPrison'> {
  prisonId: string | null
  fromPrisonId: string | null
}

/** Reads a form and looks its prisons up; what is wrong with it, field by field. */
export async function resolveForm(
  viewer: Viewer, texts: FormTexts, on: Day,
): Promise<{ ok: true; said: ResolvedForm } | { ok: false; faults: Faults }> {
  const read = readRecordForm(texts, readingDayOf(texts, on))
  if (!read.ok) return read
  const { prison, fromPrison, ...said } = read.said
  const [at, from] = await Promise.all([
    resolvePrison(viewer, prison, texts['prison.pick']), resolvePrison(viewer, fromPrison, texts['from.pick']),
  ])
  if (at.ok && from.ok) return { ok: true, said: { ...said, prisonId: at.id, fromPrisonId: from.id } }
  const faults = { ...(!at.ok && { prison: `where.${at.reason}` }), ...(!from.ok && { from: `where.${from.reason}` }) }
  return { ok: false, faults }
}
