import type { Queryable } from '@/lib/db/connect'

/** Says how many cases of an edition are written, of how many; beside the transaction, so that it is seen at once. */
export async function tellProgress(sql: Queryable, number: string, done: number, total: number): Promise<void> {
  await sql`
    INSERT INTO file.edition_progress (number, done, total) VALUES (${number}, ${done}, ${total})
    ON CONFLICT (number) DO UPDATE SET done = excluded.done, total = excluded.total`
}

/** Says nothing more of an edition: it is made, or could not be. */
export async function endProgress(sql: Queryable, number: string): Promise<void> {
  await sql`DELETE FROM file.edition_progress WHERE number = ${number}`
}
