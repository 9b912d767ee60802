import type { Sql } from '@/lib/db/connect'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { toRenewing } from '@/lib/domain/contract/change-tags'
import type { Tags } from './publish-cases'
import { writeChange } from './write-change'

/** So often, in seconds, readers are told what a derivation of all cases changes on pages that many cases share. */
const EVERY_SECONDS = 10

/** Keeps what a batch of a derivation changed on pages that many cases share, until readers are told. */
export async function keepUntold(db: Statements, generation: number, tags: Tags): Promise<void> {
  if (tags.size === 0) return
  await db`
    UPDATE file.recompile SET untold = ARRAY(
      SELECT unnest(untold) UNION SELECT jsonb_array_elements_text(${JSON.stringify([...tags])}::text::jsonb))
    WHERE generation = ${generation}::int`
}

/**
 * What derivations have kept, for {@link writeChange} in the same transaction: nothing until ten seconds after the last
 * telling, or `everySeconds`. Also what one kept that was killed or overtaken by another.
 */
export async function takeUntold(db: Statements, everySeconds = EVERY_SECONDS): Promise<string[]> {
  const rows = await db<{ tags: string[] }>`
    WITH waiting AS (
      SELECT generation, untold FROM file.recompile
      WHERE untold <> '{}' AND told_at <= now() - ${everySeconds}::int * interval '1 second' FOR UPDATE)
    UPDATE file.recompile r SET untold = '{}', told_at = now() FROM waiting w WHERE r.generation = w.generation
    RETURNING to_jsonb(w.untold) AS tags`
  return toRenewing(rows.flatMap(({ tags }) => tags))
}

/** Tells readers what a derivation kept that goes on no more; what one keeps that goes on it tells itself. */
export async function tellUntold(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await writeChange(db, new Set(await takeUntold(db)))
  })
}
