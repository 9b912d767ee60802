import { z } from 'zod'
import { openSql } from '@/lib/db/open'
import { ruleChangeSchema } from '@/lib/domain/rules/change/rule-change'

/** How many changes the method page tells. */
const TOLD = 100

const changeRow = z.object({
  rule: z.string(), version: z.number(), changedOn: z.string(), byRelease: z.boolean(), derived: z.boolean(),
  changes: z.array(ruleChangeSchema),
})

/** A change of a public rule as readers are told of it; `derived`: every case follows it. Days as `YYYY-MM-DD`. */
export type ToldRuleChange = z.infer<typeof changeRow>

/** How the rules changed, newest first. */
export async function readRuleChanges(): Promise<ToldRuleChange[]> {
  const rows = await openSql()`
    SELECT rule_id AS rule, version, changed_on::text AS "changedOn", by_release AS "byRelease", derived, changes
    FROM open.rule_change ORDER BY changed_on DESC, rule_id, version DESC LIMIT ${TOLD}`
  return rows.map((row) => changeRow.parse(row))
}
