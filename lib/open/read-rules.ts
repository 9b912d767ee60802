import { openSql } from '@/lib/db/open'
import { type Rule, ruleSchema } from '@/lib/domain/rules/rule'

/** The rules as the public record uses them, by id; the method page is rendered from these rows. */
export async function readRules(): Promise<Rule[]> {
  const rows = await openSql()`
    SELECT id, name, holds_when AS "holdsWhen", tiers, settings, basis, kind, public, enabled, texts
    FROM open.rule ORDER BY id`
  return rows.map((row) => ruleSchema.parse(row))
}
