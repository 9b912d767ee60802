import type { Queryable } from '@/lib/db/connect'
import { asList, number, orNull, text, word, writeMembers, writeObject } from './json-text'
import { daysSince, type Fragment, heaviestFirst, wordOf } from './select-case-cells'

/**
 * `line`, a row of selectCaseLines on a day (`YYYY-MM-DD`), as JSON.stringify writes the row that the API has of it
 * (toContractRow), with the day before it.
 */
export function ndjsonLine(sql: Queryable, day: string): Fragment {
  return writeObject(sql, {
    asOf: word(sql, sql`${day}::text`),
    id: word(sql, sql`line.id`),
    slug: text(sql, sql`line.slug`),
    name: writeObject(sql, { latin: text(sql, sql`line.name_latin`), native: text(sql, sql`line.name_native`) }),
    status: word(sql, sql`line.status`),
    statusPossible: word(sql, sql`line.status_possible`),
    statusSince: orNull(sql, sql`replace(${asList(sql, sql`line.status_since`)}, '": ', '":')`),
    lastConfirmedOn: word(sql, sql`line.last_confirmed_on`),
    prison: writePrison(sql, sql`line.prison_id`, sql`line.prison_name`),
    prisonPossible: writePrison(sql, sql`line.prison_possible_id`, sql`line.prison_possible_name`),
    silence: writeSilence(sql, day),
    urgency: writeObject(sql, {
      level: word(sql, wordOf(sql, sql`line.level`)),
      possible: word(sql, wordOf(sql, sql`line.possible`)),
      reasons: writeReasons(sql, day),
    }),
    updatedOn: word(sql, sql`line.updated_on`),
  })
}

function writePrison(sql: Queryable, id: Fragment, name: Fragment): Fragment {
  return sql`CASE WHEN ${id} IS NULL OR ${name} IS NULL THEN 'null'
    ELSE ${writeObject(sql, { id: text(sql, id), name: text(sql, name) })} END`
}

function writeSilence(sql: Queryable, day: string): Fragment {
  const silence = writeObject(sql, {
    atLeast: number(sql, daysSince(sql, sql`line.silence_latest`, day)),
    atMost: number(sql, daysSince(sql, sql`line.silence_earliest`, day)),
    since: word(sql, sql`line.silence_since`),
  })
  return sql`CASE WHEN line.silence_latest IS NULL OR line.silence_since IS NULL THEN 'null' ELSE ${silence} END`
}

/** As toReasons counts and orders them. */
function writeReasons(sql: Queryable, day: string): Fragment {
  const since = (anchor: Fragment) => sql`greatest(r."firstDay", ${day}::date - ${anchor} + r."firstDay")`
  const [isOpen, isAhead] = [sql`r.latest IS NULL`, sql`r.counting = 'until'`]
  const reason = writeMembers(sql, {
    rule: word(sql, sql`r.rule`),
    level: word(sql, sql`r.level`),
    certainty: word(sql, sql`r.certainty`),
    since: word(sql, sql`r.since`),
    atLeast: number(sql, sql`CASE WHEN ${isOpen} THEN NULL
      WHEN ${isAhead} THEN coalesce(r.earliest, r.latest) - ${day}::date ELSE ${since(sql`r.latest`)} END`),
    atMost: number(sql, sql`CASE WHEN ${isOpen} THEN NULL WHEN ${isAhead} THEN r.latest - ${day}::date
      WHEN r.earliest IS NOT NULL THEN ${since(sql`r.earliest`)} END`),
    events: asList(sql, sql`r.events`),
  })
  const raised = sql`CASE WHEN r."raisedBy" = '[]' THEN '' ELSE ',"raisedBy":' || ${asList(sql, sql`r."raisedBy"`)} END`
  return sql`CASE WHEN line.reasons = '[]' THEN '[]' ELSE (
    SELECT '[' || string_agg('{' || ${reason} || ${raised} || '}', ',' ORDER BY ${heaviestFirst(sql)}) || ']'
    FROM jsonb_to_recordset(line.reasons) r(rule text, level text, certainty text, since text, earliest date,
      latest date, counting text, "firstDay" int, events jsonb, "raisedBy" jsonb)) END`
}
