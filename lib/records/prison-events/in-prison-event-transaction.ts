import { prisma } from '@/lib/db/team'
import type { StoredPrisonVersion } from '@/lib/db/stored-prison-version'
import type { Day } from '@/lib/domain/dates/day'
import { maySee } from '@/lib/domain/permissions/may-see'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { DerivingTransaction } from '../in-case-transaction'
import type { WrittenVersion } from '../event/add-version'
import { inPrisonTransaction } from './in-prison-transaction'
import { readPrisonVersion } from './read-version'

/** A transaction that holds all events at prisons, and the version of one that is current in it. */
export interface PrisonEventTransaction extends DerivingTransaction {
  current: StoredPrisonVersion
}

/**
 * Runs a change of one event at a prison as {@link inPrisonTransaction} does. An event that the viewer may not see is
 * answered as one that does not exist; what is restricted is its author's alone, a prison having no people of its own.
 */
export async function inPrisonEventTransaction<Result extends { ok: true; value: WrittenVersion } | { ok: false }>(
  viewer: Viewer,
  eventId: string,
  on: Day,
  change: (transaction: PrisonEventTransaction) => Promise<Result>,
): Promise<Result | { ok: false; reason: 'unknown_event' }> {
  const unknown = { ok: false, reason: 'unknown_event' } as const
  // The prison of an event never changes.
  const event = await prisma().prisonEvent.findUnique({ where: { id: eventId }, select: { prisonId: true } })
  if (!event) return unknown
  return inPrisonTransaction<Result | typeof unknown>(event.prisonId, on, async (transaction) => {
    const current = await readPrisonVersion(transaction.db, eventId)
    if (!current) return unknown
    const isAuthor = current.author === viewer.accountId
    if (!maySee(current.content.audience, { isAuthor, isOwnCase: false })) return unknown
    return change({ ...transaction, current })
  })
}
