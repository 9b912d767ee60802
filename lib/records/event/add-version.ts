import type { StoredStep } from '@/lib/db/stored-version'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { digestOf, readKeys } from '../keys'
import type { EventTransaction } from './in-event-transaction'
import { addVersions, type NewVersion } from './write-versions'

/** A version of an event, as it was written. */
export interface WrittenVersion {
  eventId: string
  version: number
}

/** What a new version changes of the current one; what is left out is repeated, the verification too. */
export type Step = Pick<NewVersion, 'change'> & Partial<Omit<NewVersion, 'eventId' | 'version' | 'actor' | 'change'>>

/** Adds the next version of an event, and an audit entry of its action and the names of the fields that changed. */
export async function addVersion(
  { db, tell, current }: EventTransaction,
  viewer: Viewer,
  step: Step,
  { action, fields }: { action: string; fields: readonly string[] },
): Promise<WrittenVersion> {
  const next = followUp(current, viewer, step)
  const { eventId, version } = next
  await addVersions(db, [next])
  const digest = digestOf(await readKeys(db), next)
  tell({ actor: viewer.accountId, action, subjectKind: 'event', subjectId: eventId, fields, digest })
  return { eventId, version }
}

/** The version that a step makes of the current one. */
export function followUp(current: StoredStep, viewer: Viewer, step: Step): NewVersion {
  const { eventId, version, content, claimStatus, author, verifier } = current
  return {
    eventId, version: version + 1, content, claimStatus, author, verifier, awaitsAuthor: false, changeNote: null,
    overrideReason: null, ...step, actor: viewer.accountId,
  }
}

/** What the author was asked when the event was sent back, which a change of its audience does not answer. */
export function keepAsked({ awaitsAuthor, changeNote }: StoredStep): Partial<Pick<NewVersion, 'awaitsAuthor' | 'changeNote'>> {
  return awaitsAuthor ? { awaitsAuthor, changeNote } : {}
}
