import { z } from 'zod'
import { overPrisma, type Statements } from '@/lib/db/statements'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'
import { prisma } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { questionBefore } from '@/lib/domain/permissions/care'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addVersions, type NewVersion } from './event/write-versions'
import { inCasesTransaction, type DerivingTransaction } from './in-case-transaction'
import { digestOf, readKeys } from './keys'
import { readInput } from './read-input'
import type { Result } from './result'

const bulkVerifyInput = z.strictObject({ batchId: z.uuid() })
const CASES_AT_ONCE = 50

export type BulkVerifyReason = 'not_allowed' | 'unknown_batch' | 'own_batch'

/** How many events were verified, and how many of the batch still wait for somebody to look at them one by one. */
export interface BulkVerified {
  verified: number
  left: number
}

/**
 * Verifies all events of an import batch that are still as it brought them, by somebody other than who imported it.
 * Left for review one by one is what would publish something sensitive, and what only a case's own people see. Fifty
 * cases at a time, each time in one transaction: where it stops in between, it goes on when asked again. Throws a
 * ZodError for input that no form sends.
 */
export async function bulkVerify(
  viewer: Viewer,
  input: z.input<typeof bulkVerifyInput>,
  on: Day,
): Promise<Result<BulkVerified, BulkVerifyReason>> {
  if (!roleMay(viewer.role, 'event.verify')) return { ok: false, reason: 'not_allowed' }
  const { batchId } = readInput(bulkVerifyInput, input)
  const batch = await prisma().importBatch.findUnique({ where: { id: batchId }, select: { actor: true } })
  if (!batch) return { ok: false, reason: 'unknown_batch' }
  if (batch.actor === viewer.accountId) return { ok: false, reason: 'own_batch' }
  const caseIds = await listCases(batchId)
  const done = { verified: 0, left: 0 }
  for (let from = 0; from < caseIds.length; from += CASES_AT_ONCE) {
    const some = caseIds.slice(from, from + CASES_AT_ONCE)
    const result = await inCasesTransaction(some, on, (transaction) => verifySome(transaction, viewer, batchId, some))
    done.verified += result.verified
    done.left += result.left
  }
  return { ok: true, value: done }
}

async function listCases(batchId: string): Promise<string[]> {
  const rows = await overPrisma(prisma())<{ id: string }>`
    SELECT DISTINCT e.case_id::text AS id
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE v.batch_id = ${batchId}::text::uuid AND v.claim_status = 'proposed' ORDER BY 1`
  return rows.map(({ id }) => id)
}

async function verifySome(
  { db, tell }: DerivingTransaction,
  viewer: Viewer,
  batchId: string,
  caseIds: readonly string[],
): Promise<{ ok: boolean } & BulkVerified> {
  const waiting = await readWaiting(db, batchId, caseIds)
  const versions = waiting.filter((one) => mayPass(one, viewer)).map((one) => verifiedBy(viewer, one))
  const left = waiting.length - versions.length
  if (versions.length === 0) return { ok: false, verified: 0, left }
  await addVersions(db, versions)
  const keys = await readKeys(db)
  tell(...versions.map((version) => ({
    actor: viewer.accountId, action: 'event.verify', subjectKind: 'event' as const, subjectId: version.eventId,
    fields: ['claimStatus', 'verifier'], digest: digestOf(keys, version),
  })))
  return { ok: true, verified: versions.length, left }
}

async function readWaiting(db: Statements, batchId: string, caseIds: readonly string[]): Promise<StoredVersion[]> {
  const rows = await db<{ row: unknown }>`
    SELECT to_jsonb(v) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.event_source s
        WHERE s.event_id = v.event_id AND s.version = v.version)) AS row
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.case_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb)::uuid)
      AND v.batch_id = ${batchId}::text::uuid AND v.claim_status = 'proposed' ORDER BY e.id`
  return rows.map(({ row }) => toStoredVersion(row))
}

function mayPass({ author, type, content }: StoredVersion, viewer: Viewer): boolean {
  const isOpen = content.audience !== 'restricted' && author !== viewer.accountId
  return isOpen && questionBefore({ type, details: content.details }, content.audience) === null
}

function verifiedBy(viewer: Viewer, waiting: StoredVersion): NewVersion {
  return {
    ...waiting, version: waiting.version + 1, change: 'verify', claimStatus: 'verified', verifier: viewer.accountId,
    actor: viewer.accountId, changeNote: null, overrideReason: null, awaitsAuthor: false,
  }
}
