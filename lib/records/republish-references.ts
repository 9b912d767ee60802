import type { Statements } from '@/lib/db/statements'
import { confidentialIdOf, type Keys } from './keys'
import { lockReferences } from './lock-references'
import { findPrisonEvents } from './prison-events/find-prison-events'
import { publishPrisonEvents } from './prison-events/publish-prison-events'
import { publishSource } from './published-source'
import { readSources } from './read-records'
import { dropUnusedSources, writeOpenSources } from './write-open-references'

/**
 * Publishes sources that changed anew where figures, addressees and events at prisons that are published rest on them:
 * one that became confidential is published under another id. What figures and addressees say stays as readers have it.
 * Answers the tags of what readers must forget.
 */
export async function republishReferences(db: Statements, keys: Keys, sourceIds: readonly string[]): Promise<string[]> {
  if (sourceIds.length === 0) return []
  const there = await publishPrisonEvents(db, keys, await findPrisonEvents(db, { sourceIds }))
  const holder = await lockReferences(db)
  const sources = [...(await readSources(db, sourceIds)).values()]
  const shown = sources.map((source) => publishSource(keys, source))
  const moves = sources.flatMap(({ id, confidential }) => {
    const [named, hidden] = [id, confidentialIdOf(keys, id)]
    return [named, hidden].map((was) => ({ was, now: confidential ? hidden : named }))
  })
  const ids = JSON.stringify(moves)
  const resting = await db<{ now: string }>`
    SELECT DISTINCT r.now FROM jsonb_to_recordset(${ids}::text::jsonb) AS r(was text, now text)
    WHERE EXISTS (SELECT FROM open.figure f WHERE f.source_id = r.was)
      OR EXISTS (SELECT FROM open.addressee a WHERE a.source_id = r.was)`
  await writeOpenSources(holder, shown.filter((row) => resting.some(({ now }) => now === row['id'])))
  await db`
    UPDATE open.figure f SET source_id = r.now FROM jsonb_to_recordset(${ids}::text::jsonb) AS r(was text, now text)
    WHERE f.source_id = r.was AND r.was <> r.now`
  await db`
    UPDATE open.addressee a SET source_id = r.now FROM jsonb_to_recordset(${ids}::text::jsonb) AS r(was text, now text)
    WHERE a.source_id = r.was AND r.was <> r.now`
  await dropUnusedSources(holder, moves.flatMap(({ was, now }) => (was === now ? [] : [was])))
  return [...there, ...(resting.length > 0 ? ['list', 'map'] : [])]
}
