import type { CaseTransaction } from '../in-case-transaction'

/** Whether a prison or a source that an event names is not on record; null where all are. */
export async function findMissing(
  models: CaseTransaction['models'],
  prisonId: string,
  sourceIds: readonly string[],
): Promise<'unknown_prison' | 'unknown_source' | null> {
  if ((await models.prison.count({ where: { id: prisonId } })) === 0) return 'unknown_prison'
  const named = [...new Set(sourceIds)]
  const known = await models.source.count({ where: { id: { in: named } } })
  return known < named.length ? 'unknown_source' : null
}
