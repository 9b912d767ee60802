import type { z } from 'zod'
import { isOwnCase } from '@/lib/db/is-own-case'
import { overPostgres, type Statements } from '@/lib/db/statements'
import type { StoredVersion } from '@/lib/db/stored-version'
import { teamSql } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import type { Warning } from '@/lib/domain/chronology/warning'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventContent } from '@/lib/domain/history/event-content'
import { mergeChanges } from '@/lib/domain/history/merge'
import { questionBefore, type PublicQuestion } from '@/lib/domain/permissions/care'
import { maySee } from '@/lib/domain/permissions/may-see'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { EditConflict, EditEventReason } from '../edit-event'
import {
  editEventInput, readContent, readRecording, recordEventInput, type EditEventInput, type RecordEventInput,
} from '../event/event-input'
import { readVersion } from '../event/read-version'
import { weighEvent } from '../event/weigh-event'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { foresee, type Foreseen } from './foresee'

/** As a form sends it: what recordEvent or editEvent take. */
export type PreviewInput = RecordEventInput | EditEventInput

/** What a save would change on a day, and what it would ask first. */
export interface Preview extends Foreseen {
  warnings: Warning[]
  question: PublicQuestion | null
}

export type PreviewResult = Result<Preview, EditEventReason> | EditConflict

/**
 * What saving an event would change of its case on the day `on`: status, place, silence and levels, before and after,
 * for the team and for the public. Compiled in memory; nothing is written or locked. Throws a ZodError for input that
 * no form sends.
 */
export async function previewEvent(viewer: Viewer, input: PreviewInput, on: Day): Promise<PreviewResult> {
  if (!roleMay(viewer.role, 'event.propose')) return { ok: false, reason: 'not_allowed' }
  const db = overPostgres(teamSql())
  const wanted = readInput(isEdit(input) ? editEventInput : recordEventInput, input)
  const draft = 'eventId' in wanted ? await draftOfEdit(db, viewer, wanted) : { ok: true as const, ...draftOf(wanted) }
  if (!draft.ok) return draft
  const { caseId, event, content } = draft
  const weighed = await weighEvent(db, caseId, event, content)
  if (!weighed.ok) return weighed
  const { warnings } = weighed.value
  const question = questionBefore({ type: event.type, details: content.details }, content.audience)
  return { ok: true, value: { warnings, question, ...(await foresee(db, weighed.value, on)) } }
}

function isEdit(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'eventId' in input
}

/** An event as it would be saved. */
interface Draft {
  caseId: string
  event: { id: string; type: CaseEvent['type'] }
  content: EventContent
}

function draftOf(input: z.output<typeof recordEventInput>): Draft {
  return { caseId: input.caseId, event: { id: 'draft', type: input.type }, content: readRecording(input) }
}

async function draftOfEdit(
  db: Statements, viewer: Viewer, { eventId, version, seen = version, changes }: z.output<typeof editEventInput>,
): Promise<({ ok: true } & Draft) | Exclude<PreviewResult, { ok: true }>> {
  const current = await readVersion(db, eventId)
  const base = current?.version === version ? current : await readVersion(db, eventId, version)
  const shown = seen === version ? base : await readVersion(db, eventId, seen)
  if (!current || !(await isSeen(db, viewer, current))) return { ok: false, reason: 'unknown_event' }
  if (!base || !shown) return { ok: false, reason: 'unknown_version' }
  if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
  const merged = mergeChanges(base.content, current.content, changes, shown.content)
  if (!merged.ok) return { ok: false, reason: 'conflict', version: current.version, ...merged.conflict }
  const { caseId, type } = current
  return { ok: true, caseId, event: { id: eventId, type }, content: readContent(type, merged.content, current.content) }
}

async function isSeen(db: Statements, viewer: Viewer, { author, caseId, content }: StoredVersion): Promise<boolean> {
  const isOwn = await isOwnCase(db, viewer.accountId, caseId)
  return maySee(content.audience, { isAuthor: author === viewer.accountId, isOwnCase: isOwn })
}
