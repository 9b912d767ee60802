import { z } from 'zod'
import { prisma } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { writeAudit } from '@/lib/db/audit'
import { inCaseTransaction, type CaseTransaction } from './in-case-transaction'
import { digestOf, readKeys } from './keys'
import type { WrittenVersion } from './record-event'
import type { Result } from './result'

const verifyEventInput = z.strictObject({
  eventId: z.uuid(),
  /** The version that the reviewer has read. */
  version: z.number().int().positive(),
  /** Who may see it, where the reviewer decides that otherwise than the author. */
  audience: z.enum(AUDIENCES).optional(),
})

/** As a form sends it. */
export type VerifyEvent = z.input<typeof verifyEventInput>

export type VerifyEventReason = 'unknown_event' | 'own_event' | 'stale_version' | 'already_verified' | 'retracted'

/**
 * Verifies an event: a new version of the same content by the same author, with the person who verified it, who is
 * somebody else (the database says so too), and everything that follows from it, in one transaction. `on` is the
 * clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function verifyEvent(
  verifier: string,
  input: VerifyEvent,
  on: Day,
): Promise<Result<WrittenVersion, VerifyEventReason>> {
  const wanted = verifyEventInput.parse(input)
  const event = await prisma().event.findUnique({ where: { id: wanted.eventId }, select: { caseId: true } })
  if (!event) return { ok: false, reason: 'unknown_event' }
  return inCaseTransaction(event.caseId, on, async (transaction) => {
    const current = await readCurrent(transaction.models, wanted.eventId)
    if (current.version !== wanted.version) return { ok: false, reason: 'stale_version' }
    if (current.claimStatus === 'verified') return { ok: false, reason: 'already_verified' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    if (current.author === verifier) return { ok: false, reason: 'own_event' }
    return { ok: true, value: await addVerified(transaction, current, verifier, wanted.audience ?? current.audience) }
  })
}

type Current = Awaited<ReturnType<typeof readCurrent>>

async function readCurrent(models: CaseTransaction['models'], eventId: string) {
  const { version } = await models.event.findUniqueOrThrow({ where: { id: eventId } })
  return models.eventVersion.findUniqueOrThrow({
    where: { eventId_version: { eventId, version } },
    omit: { batchId: true, createdAt: true },
    include: { sources: true },
  })
}

async function addVerified(
  { models, db }: CaseTransaction,
  { sources, details, ...content }: Current,
  verifier: string,
  audience: string,
): Promise<WrittenVersion> {
  const { eventId } = content
  const version = content.version + 1
  const verified = { ...content, version, claimStatus: 'verified', verifier, audience }
  await models.eventVersion.create({ data: { ...verified, details: details ?? {} } })
  await models.eventSource.createMany({ data: sources.map(({ sourceId }) => ({ eventId, version, sourceId })) })
  await models.event.update({ where: { id: eventId }, data: { version } })
  const fields = ['claimStatus', 'verifier', ...(audience === content.audience ? [] : ['audience'])]
  const digest = digestOf(await readKeys(db), [verified, details])
  await writeAudit(db, [
    { actor: verifier, action: 'event.verify', subjectKind: 'event', subjectId: eventId, fields, digest },
  ])
  return { eventId, version }
}
