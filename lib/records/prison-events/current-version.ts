import { prisma } from '@/lib/db/team'
import type { CaseTransaction, DerivingTransaction } from '../in-case-transaction'
import { digestOf, readKeys } from '../keys'
import type { WrittenVersion } from '../event/add-version'

/** The current version of an event at a prison, with its sources. */
export type CurrentVersion = Awaited<ReturnType<typeof readCurrentVersion>>

/** The prison of an event, or null where there is no such event; it never changes. */
export async function findPrisonOf(eventId: string): Promise<string | null> {
  const event = await prisma().prisonEvent.findUnique({ where: { id: eventId }, select: { prisonId: true } })
  return event?.prisonId ?? null
}

/** Reads the current version of an event that is there. */
export async function readCurrentVersion(models: CaseTransaction['models'], eventId: string) {
  const { version } = await models.prisonEvent.findUniqueOrThrow({ where: { id: eventId } })
  return models.prisonEventVersion.findUniqueOrThrow({
    where: { eventId_version: { eventId, version } },
    omit: { batchId: true, createdAt: true },
    include: { sources: true },
  })
}

/** What a decision changes of an event, whose content and author stay. */
interface Decision {
  claimStatus: 'verified' | 'retracted'
  verifier: string | null
  audience: string
}

/** Adds a version of the same content and sources as the current one, with its audit entry. */
export async function addDecision(
  { models, db, tell }: DerivingTransaction,
  { sources, ...content }: CurrentVersion,
  actor: string,
  decision: Decision,
): Promise<WrittenVersion> {
  const { eventId } = content
  const version = content.version + 1
  const decided = { ...content, ...decision, version }
  await models.prisonEventVersion.create({ data: decided })
  await models.prisonEventSource.createMany({ data: sources.map(({ sourceId }) => ({ eventId, version, sourceId })) })
  await models.prisonEvent.update({ where: { id: eventId }, data: { version } })
  const action = decision.claimStatus === 'verified' ? 'prison_event.verify' : 'prison_event.retract'
  const names = ['claimStatus', 'verifier', 'audience'] as const
  const fields = names.filter((name) => decision[name] !== content[name])
  const digest = digestOf(await readKeys(db), decided)
  tell({ actor, action, subjectKind: 'prison_event', subjectId: eventId, fields, digest })
  return { eventId, version }
}
