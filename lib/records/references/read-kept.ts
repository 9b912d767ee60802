import { toPrisonFields, toSourceFields, type PrisonOnRecord, type SourceOnRecord } from '@/lib/db/kept-fields'
import type { CaseTransaction } from '../in-case-transaction'

/** A source as it was at a version; null where that was not kept. */
export async function readSourceAt(
  models: CaseTransaction['models'], sourceId: string, version: number,
): Promise<SourceOnRecord | null> {
  const kept = await models.sourceVersion.findUnique({ where: { sourceId_version: { sourceId, version } } })
  return kept && toSourceFields(kept.content)
}

/** A prison as it was at a version; null where that was not kept. */
export async function readPrisonAt(
  models: CaseTransaction['models'], prisonId: string, version: number,
): Promise<PrisonOnRecord | null> {
  const kept = await models.prisonVersion.findUnique({ where: { prisonId_version: { prisonId, version } } })
  return kept && toPrisonFields(kept.content)
}
