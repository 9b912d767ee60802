import { z } from 'zod'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import type { Result } from '@/lib/records/result'
import { keepForm } from '../keep-form'
import { findFormSources } from '../record/find-form-sources'
import { sourceIdOf } from '../record/source-id-of'
import { textsOf } from '../record/texts-of'
import { editHere } from './edit-here'
import { readHere, type SaidHere } from './read-here'

/** What was done, and at which prison. */
interface Saved {
  prisonId: string
  done: 'recorded' | 'event_edited'
}

/** Records the event at a prison that a form describes, or changes the one it names; or answers what is wrong. */
export async function recordHere(
  viewer: Viewer, form: unknown, on: Day,
): Promise<{ ok: true; value: Saved } | { ok: false; answer: KeptAnswer }> {
  const texts = form instanceof FormData ? textsOf(form) : {}
  const found = await findFormSources(viewer, texts, on)
  if (texts.intent === 'find') return { ok: false, answer: { texts, faults: {}, reason: null, found } }
  const read = readHere(texts, on)
  if (!read.ok) return { ok: false, answer: { texts, faults: read.faults, reason: null, found } }
  let conflict: KeptAnswer | null = null
  const kept = await keepForm(form, async (): Promise<Result<Saved, string>> => {
    const named = await sourceIdOf(viewer, read.here.source)
    if (!named.ok) return named
    if (texts.event === undefined) return recordNew(viewer, texts, read.here, named.value, on)
    const edited = await editHere(viewer, { ...texts, source: named.value }, read.here, named.value, on)
    if (edited.ok) return { ok: true, value: { prisonId: edited.prisonId, done: 'event_edited' } }
    conflict = edited.answer ?? null
    return { ok: false, reason: edited.reason }
  })
  if (kept.ok) return kept
  const { endDate, ...faults } = kept.answer.faults
  const answer = conflict ?? { ...kept.answer, faults: { ...faults, ...(endDate && { end: 'ends_first' }) } }
  return { ok: false, answer: { ...answer, found } }
}

async function recordNew(
  viewer: Viewer, texts: FormTexts, { kind, said }: SaidHere, sourceId: string, on: Day,
): Promise<Result<Saved, string>> {
  const prisonId = z.string().max(100).catch('').parse(texts.prisonId)
  const input = { prisonId, kind, ...said, sourceIds: [sourceId], idempotencyKey: texts.key }
  const recorded = await recordPrisonEvent(viewer, input, on)
  return recorded.ok ? { ok: true, value: { prisonId, done: 'recorded' } } : recorded
}
