import type { Fragment as SqlFragment } from 'postgres'
import type { Queryable } from '@/lib/db/connect'
import { LEVELS, rankOf } from '@/lib/domain/vocabulary'
import { matching } from '../case-conditions'
import { mostUrgentLineFirst, selectCaseLines } from '../case-line-row'
import type { CaseFilter } from '../case-query'

/**
 * The cells of all published cases that match a filter on a day (`YYYY-MM-DD`), most urgent first: a column for each of
 * the table `cases` in `OPEN_TABLES`, null where nothing is known or stated, and where the prison stands, in
 * degrees. Numbers are numbers, all else is text, several values parted by `; `. No text begins a formula.
 */
export function selectCaseCells(sql: Queryable, filter: CaseFilter, day: string) {
  return sql`
    SELECT ${day}::text AS as_of, line.id::text, line.slug, ${plain(sql, sql`line.name_latin`)} AS name,
      ${plain(sql, sql`line.name_native`)} AS name_native, line.sex, line.status, line.status_possible,
      line.status_since ->> 'edtf' AS status_since, line.status_since ->> 'earliest' AS status_since_earliest,
      line.status_since ->> 'latest' AS status_since_latest, line.last_confirmed_on::text,
      line.prison_id, ${plain(sql, sql`line.prison_name`)} AS prison,
      line.prison_possible_id, ${plain(sql, sql`line.prison_possible_name`)} AS prison_possible,
      ${daysSince(sql, sql`line.silence_latest`, day)} AS silence_at_least,
      ${daysSince(sql, sql`line.silence_earliest`, day)} AS silence_at_most, line.silence_since,
      ${wordOf(sql, sql`line.level`)} AS level, ${wordOf(sql, sql`line.possible`)} AS level_possible,
      ${tellReasons(sql)} AS reasons, line.solitary_since ->> 'edtf' AS solitary_since,
      ${tellSentence(sql)} AS sentence, line.sentence ->> 'stage' AS sentence_stage,
      line.sentence -> 'end' ->> 'edtf' AS sentence_end, ${tellHealth(sql)} AS health, line.updated_on::text,
      at.latitude, at.longitude
    FROM (${selectCaseLines(sql, day)} ${matching(sql, filter, day)}) line
    LEFT JOIN open.prison at ON at.id = line.prison_id
    ORDER BY ${mostUrgentLineFirst(sql)}`
}

/** A part of a statement. */
export type Fragment = SqlFragment

/** One cell of `one`, a row of {@link selectCaseCells}. */
export function cellOf(sql: Queryable, column: string): Fragment {
  return sql`one.${sql(column)}`
}

/** A text that a spreadsheet would take for a formula, made a text, as `asPlainCell` does. */
function plain(sql: Queryable, text: Fragment): Fragment {
  return sql`CASE WHEN ${text} ~ '^[=+@\\t\\r-]' THEN '''' || ${text} ELSE ${text} END`
}

/** As countDays counts from the day after an anchor; null where it is open. */
export function daysSince(sql: Queryable, anchor: Fragment, day: string): Fragment {
  return sql`CASE WHEN ${anchor} IS NOT NULL THEN greatest(0, ${day}::date - ${anchor}) END`
}

const WORDS = [...LEVELS].sort((a, b) => rankOf(a) - rankOf(b))

/** The word of a level that is stored as a number. */
export function wordOf(sql: Queryable, rank: Fragment): Fragment {
  return sql`(${WORDS}::text[])[${rank} + 1]`
}

/** As toReasons orders reasons `r`: highest level first, what is certain before what is possible, then by rule. */
export function heaviestFirst(sql: Queryable): Fragment {
  return sql`array_position(${WORDS}::text[], r.level) DESC, r.certainty = 'possible', r.rule COLLATE "C"`
}

function tellReasons(sql: Queryable): Fragment {
  return sql`CASE WHEN line.reasons <> '[]' THEN (
    SELECT string_agg(r.rule || ' ' || r.level || ' ' || r.certainty, '; ' ORDER BY ${heaviestFirst(sql)})
    FROM jsonb_to_recordset(line.reasons) r(rule text, level text, certainty text)) END`
}

/** The components in the JSON that the API gives: jsonb itself would put a space after each mark. */
function tellSentence(sql: Queryable): Fragment {
  return sql`CASE WHEN line.sentence IS NOT NULL THEN (
    SELECT concat('{', string_agg(to_json(c.key)::text || ':' || c.value::text, ',' ORDER BY c.place), '}')
    FROM jsonb_each(line.sentence -> 'components') WITH ORDINALITY c(key, value, place)) END`
}

function tellHealth(sql: Queryable): Fragment {
  const told = sql`concat(h.one ->> 'condition', ', ', coalesce(h.one ->> 'severity', 'severity unknown'), ', ',
    coalesce(h.one ->> 'treatment', 'treatment unknown'))`
  return sql`CASE WHEN line.health <> '[]' THEN (
    SELECT string_agg(${plain(sql, told)}, '; ' ORDER BY h.place)
    FROM jsonb_array_elements(line.health) WITH ORDINALITY h(one, place)) END`
}
