import { dayOf } from '@/lib/domain/dates/day'
import type { Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { answerApi } from '@/lib/open/api/answer-api'
import { recompile } from '@/lib/records/recompile'
import { mendTally } from '@/lib/db/tally'
import { teamSql } from '@/lib/db/team'
import { waitUntil } from '../own-site'
import type { KeptSite } from './kept-site'
import type { OpenedScene } from './open-scene'

const ON = dayOf(2021, 4, 5)

/** Says of a record at rest what does not fit together; nothing where all does. */
export async function findIncoherence(sql: Sql, { site, slugs }: Pick<OpenedScene, 'site' | 'slugs'>): Promise<string[]> {
  const audit = await verifyAudit(sql)
  return [
    ...(audit.ok ? [] : [`entry ${audit.firstBadSeq} of the audit log: ${audit.reason}`]),
    ...await findUnaudited(sql), ...await findMail(sql), ...await findStalePages(site, slugs),
    ...await findStaleCopies(sql),
  ]
}

/** Each step of an event has its entry in the log, and each entry its step. */
async function findUnaudited(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string; action: string; steps: number; entries: number }[]>`
    SELECT coalesce(step.id, entry.id) AS id, coalesce(step.action, entry.action) AS action,
      coalesce(steps, 0) AS steps, coalesce(entries, 0) AS entries
    FROM (
      SELECT event_id::text AS id, 'event.' || CASE change WHEN 'record' THEN 'propose' ELSE change END AS action,
        count(*) AS steps
      FROM file.event_version WHERE change IN ('record', 'edit', 'verify') GROUP BY 1, 2
    ) step FULL JOIN (
      SELECT subject_id AS id, action, count(*) AS entries FROM file.audit
      WHERE action IN ('event.propose', 'event.edit', 'event.verify') GROUP BY 1, 2
    ) entry USING (id, action) WHERE steps IS DISTINCT FROM entries`
  return rows.map(({ id, action, steps, entries }) => `${action} of ${id}: ${steps} steps, ${entries} entries`)
}

/** Each signature that waits for its signer has one message that asks for it. */
async function findMail(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string; messages: number }[]>`
    SELECT s.id, count(m.id) AS messages FROM file.signature s
    LEFT JOIN file.mail m ON m.occasion = 'signature ' || s.id
    WHERE s.confirmed_at IS NULL GROUP BY s.id HAVING count(m.id) <> 1`
  return rows.map(({ id, messages }) => `signature ${id} has ${messages} messages`)
}

/** What the site says of cases is soon what its database says of them: no page that was kept outlives a change. */
async function findStalePages(site: KeptSite, slugs: readonly string[]): Promise<string[]> {
  const stale: string[] = []
  for (const path of ['/api/v1/cases', ...slugs.map((slug) => `/api/v1/cases/${slug}`)]) {
    const isSaid = async () => {
      const [replies, answer] = [await site.askAll(path), await answerApi(path, ON)]
      return replies.every(({ text }) => text === String(answer?.body))
    }
    await waitUntil(isSaid).catch(() => stale.push(`${path} is not what the database says`))
  }
  return stale
}

/** Everything that is derived and published is what deriving it anew gives. */
async function findStaleCopies(sql: Sql): Promise<string[]> {
  const before = await digestDerived(sql)
  await recompile(teamSql(), { actor: 'operator', on: ON })
  const [after, miscounts] = [await digestDerived(sql), await mendTally(sql)]
  const stale = Object.keys(after).filter((name) => after[name] !== before[name])
  return [
    ...stale.map((name) => `${name} was not as derived anew`),
    ...(miscounts > 0 ? [`${miscounts} kept numbers of people were wrong`] : []),
  ]
}

async function digestDerived(sql: Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    SELECT oid::regclass::text AS name FROM pg_class
    WHERE relkind = 'r'
      AND (relnamespace = 'open'::regnamespace
          AND relname NOT IN ('change', 'heartbeat', 'remaking', 'tally', 'tally_step')
        OR oid = 'file.period'::regclass)`
  const digests = await Promise.all(tables.map(async ({ name }) => {
    // Periods are numbered anew whenever they are written.
    const [row] = await sql.unsafe(`
      SELECT md5(coalesce(string_agg(md5(line), '' ORDER BY md5(line)), '')) AS digest
      FROM (SELECT ${name.endsWith('period') ? '(to_jsonb(t) - \'id\')' : 't'}::text AS line FROM ${name} t) AS lines`)
    return [name, String(row?.['digest'])] as const
  }))
  return Object.fromEntries(digests)
}
