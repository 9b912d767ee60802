import type { Statements } from '@/lib/db/statements'
import { confidentialIdOf, type Keys } from './keys'
import { lockReferences } from './lock-references'
import type { Row } from './period-rows'
import { findPrisonEvents } from './prison-events/find-prison-events'
import { publishPrisonEvents } from './prison-events/publish-prison-events'
import { publishFigures } from './publish-figures'
import { dropUnusedSources } from './write-open-references'

/**
 * Publishes anew the figures, addressees and events at prisons that are published and rest on a source, after the
 * source changed: one that became confidential is published under another id. Answers the tags of what readers must
 * forget.
 */
export async function republishReferences(db: Statements, keys: Keys, sourceId: string): Promise<string[]> {
  const holder = await lockReferences(db)
  const figures = await db<{ row: Row }>`
    SELECT to_jsonb(f) AS row FROM file.figure f WHERE f.source_id = ${sourceId}::text
      AND EXISTS (SELECT FROM open.figure o WHERE o.id = f.id)`
  const addressees = await db<{ row: Row }>`
    SELECT to_jsonb(a) AS row FROM file.addressee a WHERE a.source_id = ${sourceId}::text
      AND EXISTS (SELECT FROM open.addressee o WHERE o.id = a.id)`
  if (figures.length + addressees.length > 0) {
    await publishFigures(db, keys, figures.map(({ row }) => row), addressees.map(({ row }) => row))
  }
  const there = await publishPrisonEvents(db, keys, await findPrisonEvents(db, { sourceIds: [sourceId] }))
  await dropUnusedSources(holder, [sourceId, confidentialIdOf(keys, sourceId)])
  return [...there, ...(figures.length + addressees.length > 0 ? ['list', 'map'] : [])]
}
