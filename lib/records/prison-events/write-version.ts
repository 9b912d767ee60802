import type { Viewer } from '@/lib/domain/permissions/viewer'
import { followUp, type Step, type WrittenVersion } from '../event/add-version'
import type { NewVersion } from '../event/write-versions'
import type { CaseTransaction } from '../in-case-transaction'
import { digestOf, readKeys } from '../keys'
import type { PrisonEventTransaction } from './in-prison-event-transaction'

/** Writes a version of an event at a prison, with its sources. */
export async function writePrisonVersion(models: CaseTransaction['models'], next: NewVersion): Promise<void> {
  const { eventId, version, content, claimStatus, author, actor, verifier, change, changeNote, awaitsAuthor } = next
  const { date: dateEdtf, endDate: endEdtf, typed, calendar, credibility, audience, locator, note, sourceIds } = content
  await models.prisonEventVersion.create({
    data: {
      eventId, version, dateEdtf, endEdtf, typed, calendar, credibility, audience, locator, note, claimStatus, author,
      actor, verifier, change, changeNote, awaitsAuthor,
    },
  })
  const sources = [...new Set(sourceIds)].map((sourceId) => ({ eventId, version, sourceId }))
  await models.prisonEventSource.createMany({ data: sources })
}

/** Adds the next version of an event, and an audit entry of its action and the names of the fields that changed. */
export async function addPrisonVersion(
  { models, db, tell, current }: PrisonEventTransaction,
  viewer: Viewer,
  step: Step,
  { action, fields }: { action: string; fields: readonly string[] },
): Promise<WrittenVersion> {
  const next = followUp(current, viewer, step)
  const { eventId, version } = next
  await writePrisonVersion(models, next)
  const { count } = await models.prisonEvent.updateMany({
    where: { id: eventId, version: current.version }, data: { version },
  })
  if (count === 0) throw new Error(`event ${eventId} at a prison was changed without its lock`)
  const digest = digestOf(await readKeys(db), next)
  tell({ actor: viewer.accountId, action, subjectKind: 'prison_event', subjectId: eventId, fields, digest })
  return { eventId, version }
}
