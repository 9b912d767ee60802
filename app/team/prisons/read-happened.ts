import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Day } from '@/lib/domain/dates/day'
import { happenedToTexts } from '@/lib/domain/record-form/happened-to-texts'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { findSource } from '@/lib/team/find-source'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { readPrisonVersionOf } from '@/lib/team/read-prison-version-of'

/** What the form about an event at a prison begins with. */
export interface Happened {
  event: { id: string; version: number } | null
  /** Sent twice under it, a new event is recorded once. */
  formKey: string
  initial: FormTexts
  sources: SourceOption[]
}

const NOTHING: FormTexts = { credibility: '3', audience: 'team' }

/** An empty form, or that of the event which an address names; null where that is not at the prison, or retracted. */
export async function readHappened(
  viewer: Viewer, prisonId: string, asked: unknown, today: Day,
): Promise<Happened | null> {
  const sources = await listSourceOptions(viewer, null)
  const formKey = randomUUID()
  if (asked === undefined) return { event: null, formKey, initial: NOTHING, sources }
  const id = z.uuid().safeParse(asked)
  const stored = id.success ? await readPrisonVersionOf(viewer, id.data) : null
  if (!stored || stored.prisonId !== prisonId || stored.claimStatus === 'retracted') return null
  const { eventId, version, kind, content } = stored
  return {
    event: { id: eventId, version }, formKey, initial: happenedToTexts(kind, content, today),
    sources: await withOwn(viewer, sources, content.sourceIds[0]),
  }
}

/** The options with the one source that the form shows, which may be older than all of them. */
async function withOwn(viewer: Viewer, options: SourceOption[], id: string | undefined): Promise<SourceOption[]> {
  if (id === undefined || options.some((one) => one.id === id)) return options
  const own = await findSource(viewer, id)
  if (!own) return options
  const { title, publisher, published, reliability, confidential: isConfidential } = own
  return [{ id, title, publisher, published, reliability, isConfidential, isOfCase: false }, ...options]
}
