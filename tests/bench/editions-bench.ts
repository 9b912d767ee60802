import { performance } from 'node:perf_hooks'
import { connect, type Sql } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { makeEdition } from '@/lib/editions/make-edition'
import { settleEdition } from '@/lib/editions/settle-edition'
import { createTestDatabase } from '@/tests/factories/database'
import { fillOpen } from './fill-open'

const [NUMBER, AS_OF] = ['2021-04', '2021-04-05']
const LOOK_EVERY_MS = 50
const MEGABYTE = 1e6

/** What an edition of so many cases costs to make, as the jobs make it: seconds, memory, and what is told meanwhile. */
export async function benchEditions(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await consentToAll(superuser)
  await superuser.unsafe('VACUUM ANALYZE')
  await team`
    INSERT INTO file.edition (number, as_of, asked_by, asked_on) VALUES (${NUMBER}, ${AS_OF}, 'bench', ${AS_OF})`
  const watch = watchMemory(team)
  const start = performance.now()
  await makeEdition(team, { number: NUMBER, asOf: AS_OF, askedOn: AS_OF, againOf: null }, 'https://vigil.example')
  const made = performance.now()
  await settleEdition(team, NUMBER)
  const settled = performance.now()
  const { grown, told } = await watch.end()
  const [row] = await team<{ held: number; events: number; bytes: number; stored: number }[]>`
    SELECT (facts ->> 'cases')::int AS held, (facts ->> 'events')::int AS events,
      (SELECT sum((f ->> 'bytes')::bigint) FROM jsonb_array_elements(facts -> 'files') f)::bigint AS bytes,
      pg_total_relation_size('open.edition_part') AS stored
    FROM file.edition WHERE number = ${NUMBER}`
  const seconds = (made - start) / 1000
  console.log(`an edition of ${row?.held} cases with ${row?.events} events: made in ${seconds.toFixed(0)} s, `
    + `${Math.round((row?.held ?? 0) / seconds)} cases a second, settled in ${((settled - made) / 1000).toFixed(1)} s; `
    + `${((row?.bytes ?? 0) / MEGABYTE).toFixed(0)} MB of files, `
    + `${((row?.stored ?? 0) / MEGABYTE).toFixed(0)} MB in the database; `
    + `memory grew by ${(grown / MEGABYTE).toFixed(0)} MB; ${told} states of its progress were seen`)
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}

/** Those who are multiplied have no file, and nothing but a consent is asked of one. */
async function consentToAll(superuser: Sql): Promise<void> {
  await superuser.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`
    await sql`DELETE FROM file.consent`
    await sql`
      INSERT INTO file.consent (case_id, basis, given_by, given_on, scopes)
      SELECT id, 'family', 'An invented relative', '2021-01-01', '{site,editions}' FROM open.case`
  })
}

/** Looks again and again how much memory the process has, and what is told of the edition. */
function watchMemory(team: Sql): { end: () => Promise<{ grown: number; told: number }> } {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const [seen, stopping] = [new Set<number>(), new AbortController()]
  let most = before
  const look = async () => {
    while (!stopping.signal.aborted) {
      most = Math.max(most, process.memoryUsage().rss)
      const [row] = await team<{ done: number }[]>`SELECT done FROM file.edition_progress WHERE number = ${NUMBER}`
      if (row) seen.add(row.done)
      await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS))
    }
  }
  const looking = look()
  return {
    end: async () => {
      stopping.abort()
      await looking
      return { grown: most - before, told: seen.size }
    },
  }
}
