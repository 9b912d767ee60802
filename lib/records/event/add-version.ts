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
  const { eventId } = current
  const version = current.version + 1
  const next: NewVersion = {
    eventId, version, content: current.content, claimStatus: current.claimStatus, author: current.author,
    verifier: current.verifier, awaitsAuthor: false, changeNote: null, overrideReason: null, ...step,
    actor: viewer.accountId,
  }
  await addVersions(db, [next])
  const digest = digestOf(await readKeys(db), next)
  tell({ actor: viewer.accountId, action, subjectKind: 'event', subjectId: eventId, fields, digest })
  return { eventId, version }
}
