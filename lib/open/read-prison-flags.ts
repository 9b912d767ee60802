import type { Queryable } from '@/lib/db/connect'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { toWatchedPerson, type StoredWatched } from '@/lib/domain/contract/stored-watched'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import { numberSetting } from '@/lib/domain/rules/settings'
import { COUNTED_BY_U25, flagsOn } from '@/lib/domain/rules/u25-many-at-one-prison'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

/** The flags of prisons on a day, by prison: U25, where it is in force. */
export async function readPrisonFlags(sql: Queryable, asOf: Day): Promise<Map<string, PrisonFlag>> {
  const rules = await sql<{ rule: unknown }[]>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM open.rule WHERE id IN ('U01', 'U25') AND enabled AND public ORDER BY id`
  const parsed = rules.map(({ rule }) => ruleSchema.parse(rule))
  const many = parsed.find(({ id }) => id === 'U25')
  if (!many || Number.isNaN(numberSetting(many, 'days'))) return new Map()
  const rows = await readCandidates(sql, many, parsed.find(({ id }) => id === 'U01'), formatDay(asOf))
  return flagsOn(rows.map(toWatchedPerson), many, asOf)
}

/**
 * Who may have come newly under a rule. Where that happens a period begins, so that only people count whose period on
 * the day is younger than the days looked at: few, and found by the index on `valid`. Where the days of silence that
 * are counted from are none of U01's own steps, no period begins with them, and everybody held is asked.
 */
async function readCandidates(
  sql: Queryable,
  many: Rule,
  silence: Rule | undefined,
  day: string,
): Promise<StoredWatched[]> {
  const days = numberSetting(many, 'days')
  const isStep = silence?.tiers.some((tier) => tier.days === numberSetting(many, 'silenceDays')) ?? true
  const young = isStep ? sql`AND p.valid &> daterange(${day}::date - ${days}::int + 1, NULL)` : sql``
  const rows = await sql<StoredWatched[]>`
    SELECT p.prison_id, p.prison_possible_id, w.periods
    FROM open.period p CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('from', lower(o.valid), 'reasons', o.reasons) ORDER BY o.valid) AS periods
      FROM open.period o
      WHERE o.case_id = p.case_id AND o.valid && daterange(${day}::date - ${days}::int, ${day}::date, '[]')) w
    WHERE p.valid @> ${day}::date ${young} AND p.status = ANY (${HELD_STATUSES}) AND p.prison_id IS NOT NULL
      AND EXISTS (SELECT FROM jsonb_array_elements(p.reasons) r
        WHERE r ->> 'rule' = ANY (${[...COUNTED_BY_U25]}) AND r ->> 'certainty' = 'certain')`
  return [...rows]
}
