import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { findAllCases } from './import/affected-cases'
import { readKeys } from './keys'
import { auditRules, findFreshRules, loadRules, noteShipped, type KeptRule } from './load-rules'
import { lockCases } from './lock-cases'
import { holdPrisonEvents } from './prison-events/lock-prison-events'
import { publishCases } from './publish-cases'
import { overPostgres } from '@/lib/db/statements'
import { writeChange } from './write-change'

/** The rules that a release had a database take, and those of which it says otherwise than administrators do. */
export interface PreparedRules {
  written: string[]
  kept: KeptRule[]
}

/**
 * Loads the rules that the project ships into a database and, where that changes any, derives all cases anew, in one
 * transaction. What administrators have changed stays, and is told. Writes nothing at the second time.
 */
export async function prepareRules(
  sql: Sql, rules: readonly Rule[], actor: string, on: Day,
): Promise<PreparedRules> {
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
    await holdPrisonEvents(db)
    const caseIds = await findAllCases(db)
    await lockCases(db, caseIds)
    const keys = await readKeys(db)
    const { fresh, kept } = await findFreshRules(db, keys, rules)
    const written = await loadRules(db, fresh, { actor, on })
    await noteShipped(db, rules)
    if (written.length === 0) return { written, kept }
    const tags = await publishCases(db, caseIds, on)
    // The log's lock is everybody's, who signs in or tells of something: deriving all cases takes minutes.
    await writeAudit(db, auditRules(keys, fresh, actor))
    await writeChange(db, new Set([...tags, 'list', 'map', 'rules']))
    return { written, kept }
  })
}
