import type { Statements } from '@/lib/db/statements'
import type { GradingSource } from '@/lib/db/to-case-event'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { readSources } from '../read-records'
import type { ListGround } from './list-rows'

/**
 * What a list's source says of how far it is believed: as the record has it, or as the mapping says where it is new. A
 * source that is not on record is judged as F; whoever writes refuses it.
 */
export async function readGradingSource(db: Statements, { sourceId, source }: ListGround): Promise<GradingSource> {
  const known = (await readSources(db, [sourceId])).get(sourceId)
  if (known) return known
  const reliability = RELIABILITIES.find((one) => one === source?.['reliability']) ?? 'F'
  const published = source?.['published']
  return { id: sourceId, reliability, published: typeof published === 'string' ? published : null }
}
