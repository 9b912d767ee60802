import { z } from 'zod'
import { PRISON_EVENT_KINDS, type PrisonEventKind } from '@/lib/domain/fold/prison-event'
import { stepSchema, toStep, type StoredStep } from './stored-version'

const prisonVersionRow = stepSchema.extend({ prison_id: z.string(), kind: z.enum(PRISON_EVENT_KINDS) })

/**
 * A version of an event at a prison as it lies in file.prison_event_version, with its sources. Its content is that of
 * any event; the prison and the kind never change.
 */
export interface StoredPrisonVersion extends StoredStep {
  prisonId: string
  kind: PrisonEventKind
}

/**
 * Reads `to_jsonb(v) || jsonb_build_object('kind', …, 'prison_id', …, 'sources', […])` of a row v of
 * file.prison_event_version. Throws where it is none.
 */
export function toStoredPrisonVersion(row: unknown): StoredPrisonVersion {
  const read = prisonVersionRow.parse(row)
  const { prison_id: prisonId, kind } = read
  return { ...toStep(read, { prisonId, fromPrisonId: null, details: {} }), prisonId, kind }
}
