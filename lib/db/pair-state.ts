import type { Statements } from './statements'

/**
 * What two cases say, as a digest that changes with each version of either: of who the persons are, of any event, and
 * of which events are whose. Whoever decides about both names the one that they have read.
 */
export async function readPairState(db: Statements, [one, other]: readonly [string, string]): Promise<string> {
  const [row] = await db<{ state: string }>`
    SELECT md5(concat_ws('|',
      (SELECT string_agg(concat_ws(':', c.id, c.version, c.merged_into), ',' ORDER BY c.id) FROM file.case c
        WHERE c.id IN (${one}::text::uuid, ${other}::text::uuid)),
      (SELECT string_agg(concat_ws(':', e.id, e.version, e.case_id), ',' ORDER BY e.id) FROM file.event e
        WHERE e.case_id IN (${one}::text::uuid, ${other}::text::uuid)))) AS state`
  if (!row) throw new Error('a row always comes')
  return row.state
}
