import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { findAllCases } from './import/affected-cases'
import { readKeys } from './keys'
import { findFreshRules, loadRules } from './load-rules'
import { lockCases } from './lock-cases'
import { publishCases } from './publish-cases'
import { overPostgres } from '@/lib/db/statements'
import { writeChange } from './write-change'

/**
 * Loads the rules that the project ships into a database and, where that changes any, derives all cases anew, in one
 * transaction. Answers the ids of the rules that it wrote: none at the second time.
 */
export async function prepareRules(sql: Sql, rules: readonly Rule[], actor: string, on: Day): Promise<string[]> {
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
    const caseIds = await findAllCases(db)
    await lockCases(db, caseIds)
    const keys = await readKeys(db)
    const written = await loadRules(db, keys, await findFreshRules(db, keys, rules), actor)
    if (written.length === 0) return []
    await writeChange(db, new Set([...(await publishCases(db, caseIds, on)), 'list', 'map', 'rules']))
    return written
  })
}
