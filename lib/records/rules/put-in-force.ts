import type { Statements } from '@/lib/db/statements'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { publicChanges } from '@/lib/domain/rules/change/rule-change'
import type { Rule } from '@/lib/domain/rules/rule'

/** A version of a rule that begins to be in force. */
export interface NewVersion {
  rule: Rule
  /** What it was before; null for a rule that the database did not know. */
  before: Rule | null
  version: number
  author: string
  /** Null for what a release brings. */
  confirmedBy: string | null
  reason: string | null
  on: Day
  /** Whether every case follows it as soon as the transaction ends. */
  isDerived: boolean
  /** Whether readers are told: not of the table that a new database begins with. */
  isTold: boolean
}

/**
 * Puts a version of a rule in force: in schema file with the versions before it kept, in schema open where the public
 * picture may rest on it, and in what readers are told of changes.
 */
export async function putInForce(db: Statements, fresh: NewVersion): Promise<void> {
  const { rule, version, author, confirmedBy, reason } = fresh
  const [text, on] = [JSON.stringify(rule), formatDay(fresh.on)]
  const { holdsWhen, texts = {}, ...rest } = rule
  const row = JSON.stringify({ ...rest, holds_when: holdsWhen, texts, version })
  await db`
    INSERT INTO file.rule (id, name, holds_when, tiers, settings, basis, kind, public, enabled, texts, version)
    SELECT id, name, holds_when, tiers, settings, basis, kind, public, enabled, texts, version
    FROM jsonb_populate_record(NULL::file.rule, ${row}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, holds_when = excluded.holds_when, tiers = excluded.tiers,
      settings = excluded.settings, basis = excluded.basis, kind = excluded.kind, public = excluded.public,
      enabled = excluded.enabled, texts = excluded.texts, version = excluded.version`
  await db`
    INSERT INTO file.rule_version (rule_id, version, content, author, confirmed_by, reason, in_force_on)
    VALUES (${rule.id}::text, ${version}::int, ${text}::text::jsonb, ${author}::text, ${confirmedBy}::text,
      ${reason}::text, ${on}::text::date)`
  await writeOpenRule(db, rule, row)
  const changes = fresh.isTold ? publicChanges(fresh.before, rule) : []
  if (changes.length === 0) return
  await db`
    INSERT INTO open.rule_change (rule_id, version, changed_on, by_release, changes, derived)
    VALUES (${rule.id}::text, ${version}::int, ${on}::text::date, ${confirmedBy === null}::boolean,
      ${JSON.stringify(changes)}::text::jsonb, ${fresh.isDerived}::boolean)`
}

async function writeOpenRule(db: Statements, rule: Rule, row: string): Promise<void> {
  if (!rule.public) {
    await db`DELETE FROM open.rule WHERE id = ${rule.id}::text`
    return
  }
  await db`
    INSERT INTO open.rule (id, name, holds_when, tiers, settings, basis, kind, public, enabled, texts)
    SELECT id, name, holds_when, tiers, settings, basis, kind, public, enabled, texts
    FROM jsonb_populate_record(NULL::open.rule, ${row}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, holds_when = excluded.holds_when, tiers = excluded.tiers,
      settings = excluded.settings, basis = excluded.basis, kind = excluded.kind, public = excluded.public,
      enabled = excluded.enabled, texts = excluded.texts`
}

/** Has what every open proposal would do computed anew: what it was laid beside is no longer what is in force. */
export async function restartPreviews(db: Statements): Promise<void> {
  await db`
    UPDATE file.rule_proposal SET preview = NULL, preview_done = 0, preview_total = 0, preview_last = NULL,
      preview_ended = false
    WHERE state = 'proposed'`
}
