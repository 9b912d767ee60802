import { performance } from 'node:perf_hooks'
import { streamText } from '@/app/api/stream-text'
import { connect } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { EVERY_CASE } from '@/lib/open/case-query'
import { closeExportSql } from '@/lib/open/export/read-parts'
import { type CaseWriter, writeCsv, writeGeojson, writeNdjson } from '@/lib/open/export/write-cases'
import { createTestDatabase } from '@/tests/factories/database'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'

const WRITERS = { CSV: writeCsv, NDJSON: writeNdjson, GeoJSON: writeGeojson }
const ROUNDS = 3
const MEGABYTE = 1e6

/** The rows of the list as they are stored, in its order: what somebody would copy out with psql. */
const BARE = `
  SELECT c.id, c.slug, c.name_latin, c.name_native, c.sex, p.status, p.status_possible, p.status_since,
    p.last_confirmed_on, here.id, here.name, maybe.id, maybe.name, p.silence_earliest, p.silence_latest,
    p.silence_since, p.level, p.possible, p.reasons, p.solitary_since, k.sentence, k.health, c.updated_on
  FROM open.period p
  JOIN open.case c ON c.id = p.case_id
  LEFT JOIN open.prison here ON here.id = p.prison_id
  LEFT JOIN open.prison maybe ON maybe.id = p.prison_possible_id
  LEFT JOIN open.circumstance k ON k.case_id = p.case_id AND k.valid @> '2021-04-05'::date
  WHERE p.valid @> '2021-04-05'::date
  ORDER BY p.level DESC, p.pinned DESC, p.possible DESC, p.level_since DESC NULLS LAST,
    p.status = ANY ('{${HELD_STATUSES.join(',')}}') DESC, c.name_latin, c.slug`

/** What a file of so many cases costs beside Postgres alone, which copies the same rows out as CSV, and of memory. */
export async function benchExport(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  for (const [name, write] of Object.entries(WRITERS)) {
    const [ours, bare]: [number[], number[]] = [[], []]
    let [bytes, grown] = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await clock(() => copyOut(database.urls.open)))
      ours.push(await clock(async () => ([bytes, grown] = await readWhole(write))))
    }
    const share = (100 * Math.min(...bare)) / Math.min(...ours)
    console.log(`${name} of ${cases} cases: ${share.toFixed(0)} % of the speed of COPY (goal for CSV: at least 50 %), `
      + `${(Math.min(...ours) / 1000).toFixed(1)} s against ${(Math.min(...bare) / 1000).toFixed(1)} s, `
      + `${(bytes / MEGABYTE).toFixed(0)} MB, memory grew by ${(grown / MEGABYTE).toFixed(0)} MB (goal: under 50)`)
  }
  await Promise.all([team.end(), superuser.end(), closeExportSql()])
  await database.drop()
}

/** Reads a whole file as it goes out; answers its bytes, and how far the memory of the process rose meanwhile. */
async function readWhole(write: CaseWriter): Promise<[number, number]> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let [bytes, most] = [0, before]
  for await (const piece of streamText(write(EVERY_CASE, ON))) {
    bytes += piece.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  return [bytes, most - before]
}

/** Copies out on a connection of its own: postgres.js leaves one whose last piece was large paused for good. */
async function copyOut(url: string): Promise<void> {
  const reader = connect(url, { max: 1 })
  const copied = await reader.unsafe(`COPY (${BARE}) TO STDOUT WITH (FORMAT csv, HEADER)`).readable()
  for await (const piece of copied) void piece
  await reader.end({ timeout: 0 })
}

async function clock(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}
