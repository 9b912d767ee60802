import type { Queryable } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'

/**
 * Runs several reads on one state of the public database: what is published or withdrawn in between is seen
 * by all of them or by none. Read only, as vigil_open.
 */
export async function inSnapshot<Result>(task: (sql: Queryable) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined
  await openSql().begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (sql) => {
    result = { value: await task(sql) }
  })
  if (!result) throw new Error('The transaction ended without its task.')
  return result.value
}
