import type { Statements } from '@/lib/db/statements'

/**
 * Takes the given cases, and those that they stand for, out of every edition where they are not published any more, or
 * no consent of theirs covers editions: all their lines at once, and whatever nobody else in it names. An edition that
 * was issued is gone as a whole, and one that was not is made anew. A case that another stands for since is in what was
 * issued for as long as that one may be. `on` is the day as `YYYY-MM-DD`. Answers the tags of what readers must forget.
 */
export async function dropEditions(db: Statements, caseIds: readonly string[], on: string): Promise<string[]> {
  if (caseIds.length === 0) return []
  const ids = JSON.stringify(caseIds)
  const lost = await db<{ number: string; cases: number; names: string[] }>`
    WITH gone AS (
      DELETE FROM open.edition_part p
      USING file.case f
      WHERE f.id = p.case_id AND p.case_id IN (
          SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid
          UNION SELECT m.id FROM file.case m
          WHERE m.merged_into IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid))
        AND NOT (EXISTS (SELECT FROM open.case c WHERE c.id = coalesce(f.merged_into, f.id))
          AND file.has_consent(coalesce(f.merged_into, f.id), 'editions')
          AND (f.merged_into IS NULL
            OR EXISTS (SELECT FROM file.edition e WHERE e.number = p.number AND e.state = 'issued')))
      RETURNING p.number, p.case_id, CASE WHEN p.file = 'cases.csv' THEN p.names END AS names)
    SELECT g.number, count(DISTINCT g.case_id)::int AS cases,
      coalesce(jsonb_agg(DISTINCT n.name) FILTER (WHERE n.name IS NOT NULL), '[]') AS names
    FROM gone g LEFT JOIN LATERAL unnest(g.names) n(name) ON true GROUP BY g.number ORDER BY g.number`
  for (const { number, cases, names } of lost) {
    await db`
      UPDATE open.edition SET gone_on = coalesce(gone_on, ${on}::text::date),
        gone_because = coalesce(gone_because, 'cases'), cases_gone = cases_gone + ${cases}::int
      WHERE number = ${number}`
    await dropUnnamed(db, number, names)
    await makeAnew(db, number)
  }
  return lost.length > 0 ? ['editions'] : []
}

/** Drops those of the sources and prisons that no line names any more: a title may name whoever went. */
async function dropUnnamed(db: Statements, number: string, names: readonly string[]): Promise<void> {
  await db`
    DELETE FROM open.edition_part p
    USING (
      SELECT name FROM jsonb_array_elements_text(${JSON.stringify(names)}::text::jsonb) AS name
      WHERE NOT EXISTS (SELECT FROM open.edition_part o
        WHERE o.number = ${number} AND o.file = 'cases.csv' AND name = ANY (o.names))) alone
    WHERE p.number = ${number} AND p.subject = substr(alone.name, strpos(alone.name, ':') + 1)
      AND p.file = CASE split_part(alone.name, ':', 1) WHEN 'source' THEN 'sources.csv' ELSE 'prisons.csv' END`
}

async function makeAnew(db: Statements, number: string): Promise<void> {
  const again = await db`
    UPDATE file.edition SET state = 'asked', facts = NULL,
      approved_by = CASE WHEN again_of IS NOT NULL THEN approved_by END,
      approved_at = CASE WHEN again_of IS NOT NULL THEN approved_at END
    WHERE number = ${number} AND state <> 'issued' AND facts IS NOT NULL RETURNING number`
  if (again.length > 0) await db`DELETE FROM open.edition_part WHERE number = ${number}`
}
