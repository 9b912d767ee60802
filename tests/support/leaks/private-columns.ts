import type { Queryable } from '@/lib/db/connect'

/** A column that may hold words, in a table of a private schema. */
export interface PrivateColumn {
  table: string
  column: string
  type: 'text' | 'text[]' | 'jsonb' | 'bytea'
}

/**
 * Every column of texts, lists of texts, JSON and bytes outside what is published, as the catalogue names them: one
 * that is added tomorrow is among them. The queue of jobs is another program's, and holds ids alone.
 */
export function listPrivateColumns(sql: Queryable): Promise<PrivateColumn[]> {
  return sql<PrivateColumn[]>`
    SELECT format('%s.%s', n.nspname, c.relname) AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname IN ('file', 'intake') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
    ORDER BY 1, a.attnum`
}

const OUTSIDE = (table: string) => `t.id NOT IN (SELECT id FROM open.${table})`
const CASE = OUTSIDE('"case"')
const DRAFT = (table: string) => `NOT EXISTS (SELECT FROM file.${table} p
  WHERE p.id = t.${table}_id AND t.version <= coalesce(p.published_version, 0))`
const UNHELD = 't.published_version IS NULL'
const OF_EVENT = 't.event_id NOT IN (SELECT id FROM open.event) OR t.version < (SELECT version FROM file.event WHERE id = t.event_id)'
const OF_PLACE = `t.event_id NOT IN (SELECT id FROM open.prison_event)
  OR t.version < (SELECT version FROM file.prison_event WHERE id = t.event_id)`
const UNSHOWN = (field: string) => `${CASE} OR NOT '${field}' = ANY (t.opened)`

/**
 * Which values of a column are private, of those that are published for some rows: of all other columns each row is,
 * and that of a public case before all. Whoever publishes a column names it here, with the rows of which it is not.
 */
export const PUBLISHED: Readonly<Record<string, string>> = {
  ...each('file.source', ['id', 'title', 'publisher', 'url', 'kind', 'language'], OUTSIDE('source')),
  ...each('file.prison', ['id', 'name', 'name_native', 'other_names', 'city', 'province', 'holds'], OUTSIDE('prison')),
  ...each('file.figure', ['id', 'what', 'unit', 'note'], OUTSIDE('figure')),
  ...each('file.addressee', ['id', 'office', 'name', 'address', 'email', 'copies_to'], OUTSIDE('addressee')),
  ...each('file.case', ['slug', 'name_latin', 'name_native', 'occupation', 'summary', 'unverified'], CASE),
  ...each('file.case', ['groups'], UNSHOWN('groups')),
  ...each('file.case', ['home_place'], UNSHOWN('homePlace')),
  'file.case_name.name': 't.case_id NOT IN (SELECT id FROM open."case")',
  ...each('file.photo', ['webp', 'licence', 'credit'], 't.case_id NOT IN (SELECT case_id FROM open.photo)'),
  ...each('file.event_version', ['details', 'note'], OF_EVENT),
  'file.prison_event_version.note': OF_PLACE,
  'file.rule_proposal.content': "t.state <> 'confirmed'",
  'file.appeal.slug': UNHELD, 'file.letter.slug': UNHELD, 'file.post.slug': UNHELD,
  'file.appeal_version.content': DRAFT('appeal'),
  'file.letter_version.content': DRAFT('letter'),
  'file.post_version.content': DRAFT('post'),
  'file.gathering.slug': 't.slug NOT IN (SELECT slug FROM open.gathering)',
  'file.gathering.note': "t.state <> 'cancelled'",
  'file.edition.facts': "t.state <> 'issued'",
}

function each(table: string, columns: readonly string[], condition: string): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [`${table}.${column}`, condition]))
}

const DATE = 'a date, which is read as one'
const CODE = 'a word of ours, by which the code decides'
const KEY = 'a key or a digest: another value locks us out, and says nothing'
const RULE = 'published as it is, of every rule that there is'

/** Columns in which the database would take a canary and the code could not, with what they hold. */
export const FORMED: Readonly<Record<string, string>> = {
  ...each('file.figure', ['from_edtf', 'to_edtf'], DATE),
  ...each('file.addressee', ['valid_from', 'valid_to'], DATE),
  ...each('file.event_version', ['date_edtf', 'end_edtf'], DATE),
  ...each('file.prison_event_version', ['date_edtf', 'end_edtf'], DATE),
  'file.source.published': DATE, 'file.case.birth_date': DATE,
  'file.prison.country': CODE, 'file.case.nationalities': CODE, 'file.case.opened': CODE,
  'file.task_step.grounds': CODE, 'file.task_step.rule': CODE, 'file.list_import.step': CODE,
  'file.alert_subscription.shown': CODE, 'file.account.locale': CODE, 'file.alert.rule': CODE, 'file.alert_subscription.time_zone': CODE,
  ...each('file.period', ['status_since', 'held_since', 'last_contact', 'solitary_since', 'hunger_strike_since', 'reasons', 'prison_id', 'prison_possible_id'], CODE),
  ...each('file.rule', ['name', 'holds_when', 'tiers', 'settings', 'basis', 'kind', 'texts'], RULE),
  'file.rule_version.content': RULE, 'file.alert_watch.seen': CODE, 'intake.limit_of_kind.kind': CODE,
  'file.recompile.untold': 'tags of public pages, which readers are told',
  'file.case_verdict.verdict': CODE, 'file.case_verdict.opened': CODE, 'file.import_batch.counts': CODE,
  ...each('file.task', ['rule', 'kind', 'actor'], 'those of the step that stands'), ...each('intake.pace', ['kind'], CODE),
  ...each('file.case_merge', ['list_keys', 'waiting', 'into_before', 'open_events', 'open_letters'], 'what comes back where it is undone: ids and days'),
  ...each('intake.submission', ['kind', 'sealed'], 'sealed by the visitor, or a word of ours'),
  'file.audit_key.key': KEY, 'file.recovery_code.code_hash': KEY,
}
