import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { streamText } from '@/app/api/stream-text'
import { connect } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { makeCodebook } from '@/lib/i18n/make-codebook'
import { EVERY_CASE } from '@/lib/open/case-query'
import { closeExportSql } from '@/lib/open/export/read-parts'
import { writeCsv, writeGeojson, writeNdjson } from '@/lib/open/export/write-cases'
import { writeWorkbook } from '@/lib/open/export/write-workbook'
import { createTestDatabase } from '@/tests/factories/database'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'

type Write = () => AsyncGenerator<string | Uint8Array>

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

const COPY_OUT = `COPY (${BARE.replaceAll(/\s+/g, ' ')}) TO STDOUT WITH (FORMAT csv, HEADER)`

/**
 * What a file of so many cases costs beside Postgres alone, which copies the same rows out as CSV, to the driver and,
 * where it is installed, to psql; and of memory.
 */
export async function benchExport(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  const codebook = await makeCodebook('site')
  const writers: Readonly<Record<string, Write>> = {
    CSV: () => writeCsv(EVERY_CASE, ON),
    NDJSON: () => writeNdjson(EVERY_CASE, ON),
    GeoJSON: () => writeGeojson(EVERY_CASE, ON),
    XLSX: () => writeWorkbook(EVERY_CASE, ON, codebook),
  }
  const psql = hasPsql()
  for (const [name, write] of Object.entries(writers)) {
    const [ours, driver, client]: [number[], number[], number[]] = [[], [], []]
    let [bytes, grown] = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      driver.push(await clock(() => copyOut(database.urls.open)))
      if (psql) client.push(await clock(async () => copyByPsql(database.urls.open)))
      ours.push(await clock(async () => ([bytes, grown] = await readWhole(write))))
    }
    const took = Math.min(...ours)
    const share = (bare: number[]) => `${((100 * Math.min(...bare)) / took).toFixed(0)} %`
    console.log(`${name} of ${cases} cases: ${share(driver)} of the speed of COPY to the driver`
      + `${psql ? `, ${share(client)} of psql's \\copy` : ''} (goal for text: at least 50 %), ${(took / 1000).toFixed(1)} s, `
      + `${Math.round(cases / (took / 1000))} cases a second, ${(bytes / MEGABYTE).toFixed(0)} MB, `
      + `memory grew by ${(grown / MEGABYTE).toFixed(0)} MB (goal: under 50)`)
  }
  await Promise.all([team.end(), superuser.end(), closeExportSql()])
  await database.drop()
}

/** Reads a whole file as it goes out; answers its bytes, and how far the memory of the process rose meanwhile. */
async function readWhole(write: Write): Promise<[number, number]> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let [bytes, most] = [0, before]
  for await (const piece of streamText(write())) {
    bytes += piece.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  return [bytes, most - before]
}

/** Copies out on a connection of its own: postgres.js leaves one whose last piece was large paused for good. */
async function copyOut(url: string): Promise<void> {
  const reader = connect(url, { max: 1 })
  const copied = await reader.unsafe(COPY_OUT).readable()
  for await (const piece of copied) void piece
  await reader.end({ timeout: 0 })
}

function hasPsql(): boolean {
  return spawnSync('psql', ['--version']).status === 0
}

function copyByPsql(url: string): void {
  const stdio = ['ignore', 'ignore', 'pipe'] as const
  const { status, stderr } = spawnSync('psql', [url, '-X', '-c', COPY_OUT.replace('COPY', '\\copy')], { stdio: [...stdio] })
  if (status !== 0) throw new Error(String(stderr))
}

async function clock(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}
