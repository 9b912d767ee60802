import type { Rule } from '@/lib/domain/rules/rule'
import { writeAudit } from '@/lib/db/audit'
import { digestOf, type Keys } from './keys'
import type { Row } from './period-rows'
import type { Statements } from '@/lib/db/statements'

/**
 * The rules of a file that a database does not know yet as the file has them. A row that is as the file last said is
 * known, whatever administrators made of it since.
 */
export async function findFreshRules(db: Statements, keys: Keys, rules: readonly Rule[]): Promise<Rule[]> {
  const loaded = await db<{ id: string; digest: string }>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, digest FROM file.audit
    WHERE action = 'rule.load' ORDER BY subject_id, seq DESC`
  return rules.filter((rule) => !loaded.some((one) => one.id === rule.id && one.digest === digestOf(keys, rule)))
}

/**
 * Writes rules to schema file, and those that the public picture may rest on to schema open, with an audit entry
 * each; answers their ids. Where there are any, all cases are to be derived anew, and locked before.
 */
export async function loadRules(db: Statements, keys: Keys, rules: readonly Rule[], actor: string): Promise<string[]> {
  if (rules.length === 0) return []
  await writeAudit(db, rules.map((rule) => ({
    actor, action: 'rule.load', subjectKind: 'rule', subjectId: rule.id, fields: Object.keys(rule),
    digest: digestOf(keys, rule),
  })))
  await writeRules(db, rules.map(ruleRow))
  return rules.map((rule) => rule.id)
}

function ruleRow({ holdsWhen, ...rule }: Rule): Row {
  return { ...rule, holds_when: holdsWhen }
}

async function writeRules(db: Statements, rows: readonly Row[]): Promise<void> {
  const json = JSON.stringify(rows)
  await db`
    INSERT INTO file.rule (id, name, holds_when, tiers, settings, basis, kind, public, enabled)
    SELECT id, name, holds_when, tiers, settings, basis, kind, public, enabled
    FROM jsonb_populate_recordset(NULL::file.rule, ${json}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, holds_when = excluded.holds_when, tiers = excluded.tiers,
      settings = excluded.settings, basis = excluded.basis, kind = excluded.kind, public = excluded.public,
      enabled = excluded.enabled`
  await db`
    INSERT INTO open.rule (id, name, holds_when, tiers, settings, basis, kind, public, enabled)
    SELECT id, name, holds_when, tiers, settings, basis, kind, public, enabled
    FROM jsonb_populate_recordset(NULL::open.rule, ${json}::text::jsonb) WHERE public
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, holds_when = excluded.holds_when, tiers = excluded.tiers,
      settings = excluded.settings, basis = excluded.basis, kind = excluded.kind, public = excluded.public,
      enabled = excluded.enabled`
  await db`
    DELETE FROM open.rule
    WHERE id IN (SELECT id FROM jsonb_populate_recordset(NULL::open.rule, ${json}::text::jsonb) WHERE NOT public)`
}
