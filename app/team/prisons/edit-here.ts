import { z } from 'zod'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { happenedToTexts } from '@/lib/domain/record-form/happened-to-texts'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { toChanges } from '@/lib/domain/record-form/to-changes'
import { editPrisonEvent } from '@/lib/records/prison-events/edit-prison-event'
import { readPrisonVersionOf } from '@/lib/team/read-prison-version-of'
import { answerConflict } from '../answer-conflict'
import type { SaidHere } from './read-here'
import { wordsHere } from './words-here'
import { versionField } from '@/lib/domain/history/version-number'

const namedVersion = z.object({ event: z.uuid(), version: versionField })

type EditedHere = { ok: true; prisonId: string } | { ok: false; reason: string; answer?: KeptAnswer }

/** Changes the event at a prison that a form names, from the version that it was filled with. */
export async function editHere(
  viewer: Viewer, texts: FormTexts, { said }: SaidHere, sourceId: string, on: Day,
): Promise<EditedHere> {
  const named = namedVersion.safeParse(texts)
  const base = named.success ? await readPrisonVersionOf(viewer, named.data.event, named.data.version) : null
  if (!base) return { ok: false, reason: 'unknown_event' }
  const { sourceIds } = toChanges({ ...base.content, ...said, sourceId }, base.content)
  const why = texts.why?.trim() || undefined
  const { eventId, version } = base
  const edited = await editPrisonEvent(viewer, { eventId, version, changes: { ...said, sourceIds }, why }, on)
  if (edited.ok) return edited.value.changed.length > 0 ? { ok: true, prisonId: base.prisonId } : { ok: false, reason: 'nothing_changed' }
  const { reason } = edited
  if (reason !== 'conflict') return { ok: false, reason }
  const present = await readPrisonVersionOf(viewer, base.eventId, edited.version)
  if (!present) return { ok: false, reason: 'unknown_event' }
  const forms = {
    base: happenedToTexts(base.kind, base.content, on), typed: texts,
    present: happenedToTexts(present.kind, present.content, on),
  }
  return { ok: false, reason, answer: answerConflict(edited, forms, await wordsHere(viewer, forms)) }
}
