import type { Queryable } from '@/lib/db/connect'
import type { Fragment } from './select-case-cells'

/** The text of an object as JSON.stringify writes it, of members whose values are such texts already, by their keys. */
export function writeObject(sql: Queryable, members: Readonly<Record<string, Fragment>>): Fragment {
  return sql`'{' || ${writeMembers(sql, members)} || '}'`
}

/** The same without its braces. */
export function writeMembers(sql: Queryable, members: Readonly<Record<string, Fragment>>): Fragment {
  return Object.entries(members)
    .map(([key, value]) => sql`${`"${key}":`}::text || ${value}`)
    .reduce((all, member) => sql`${all} || ',' || ${member}`)
}

/** The JSON of a text that somebody wrote; null where there is none. */
export function text(sql: Queryable, value: Fragment): Fragment {
  return orNull(sql, sql`to_json(${value})::text`)
}

/** The JSON of a word of ours, a day or an id, in which nothing needs a backslash: to_json() takes far longer. */
export function word(sql: Queryable, value: Fragment): Fragment {
  return orNull(sql, sql`'"' || ${value} || '"'`)
}

/** The JSON of a number; null where there is none. */
export function number(sql: Queryable, count: Fragment): Fragment {
  return orNull(sql, sql`(${count})::text`)
}

/** What is JSON already, or null. */
export function orNull(sql: Queryable, json: Fragment): Fragment {
  return sql`coalesce(${json}, 'null')`
}

/** The JSON of a jsonb list of texts: jsonb puts a blank after each comma. Within a text no quote follows a blank. */
export function asList(sql: Queryable, value: Fragment): Fragment {
  return sql`replace(${value}::text, ', "', ',"')`
}
