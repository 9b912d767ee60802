import type { Statements } from '@/lib/db/statements'
import type { Row } from './period-rows'

/** A row of file.period with its number. */
export type StoredPeriod = Row & { id: number }

/** The periods that cases have in file.period now, of both pictures, by case id. */
export async function readPeriods(db: Statements, caseIds: readonly string[]): Promise<Map<string, StoredPeriod[]>> {
  const rows = await db<{ id: string; periods: StoredPeriod[] }>`
    SELECT one.id, jsonb_agg(to_jsonb(p)) AS periods
    FROM jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb) AS one(id)
    CROSS JOIN LATERAL (SELECT * FROM file.period WHERE case_id = one.id::uuid OFFSET 0) p GROUP BY one.id`
  return new Map(rows.map(({ id, periods }) => [id, periods]))
}
