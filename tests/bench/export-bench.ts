import { performance } from 'node:perf_hooks'
import { streamText } from '@/app/api/stream-text'
import { connect, type Sql } from '@/lib/db/connect'
import { EVERY_CASE } from '@/lib/open/case-query'
import { closeExportSql, readAllCases } from '@/lib/open/export/read-all-cases'
import { type Parts, writeCsv, writeGeojson, writeNdjson } from '@/lib/open/export/write-cases'
import { createTestDatabase } from '@/tests/factories/database'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'
import { listenTo, type SentStatement } from './statement-log'

const WRITERS = { CSV: writeCsv, NDJSON: writeNdjson, GeoJSON: writeGeojson }
const ROUNDS = 3
const DAY = '2021-04-05'

/** What a file of so many cases costs beside Postgres alone, which copies the same rows out as CSV, and of memory. */
export async function benchExport(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  const [statement] = await listenTo(async () => void (await readWhole(writeCsv)))
  if (!statement) throw new Error('no statement was heard')
  for (const [name, write] of Object.entries(WRITERS)) {
    const [ours, bare]: [number[], number[]] = [[], []]
    let [bytes, grown] = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await clock(() => copyOut(superuser, statement)))
      ours.push(await clock(async () => ([bytes, grown] = await readWhole(write))))
    }
    const share = (100 * Math.min(...bare)) / Math.min(...ours)
    console.log(`${name} of ${cases} cases: ${share.toFixed(0)} % of the speed of COPY (goal for CSV: at least 50 %), `
      + `${(Math.min(...ours) / 1000).toFixed(1)} s against ${(Math.min(...bare) / 1000).toFixed(1)} s, `
      + `${(bytes / 1e6).toFixed(0)} MB, memory grew by ${(grown / 1e6).toFixed(0)} MB (goal: under 50)`)
  }
  await Promise.all([team.end(), superuser.end(), closeExportSql()])
  await database.drop()
}

/** Reads a whole file as it goes out; answers its bytes, and how far the memory of the process rose meanwhile. */
async function readWhole(write: (parts: Parts, asOf: string) => AsyncGenerator<string>): Promise<[number, number]> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let [bytes, most] = [0, before]
  for await (const piece of streamText(write(readAllCases(EVERY_CASE, ON), DAY))) {
    bytes += piece.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  return [bytes, most - before]
}

async function copyOut(superuser: Sql, { text, parameters }: SentStatement): Promise<void> {
  const bound = text.replace(/\$(\d+)/g, (_all, number: string) => literal(parameters[Number(number) - 1]))
  const copied = await superuser.unsafe(`COPY (${bound}) TO STDOUT WITH (FORMAT csv, HEADER)`).readable()
  for await (const piece of copied) void piece
}

function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value)
  return `'${text.replaceAll("'", "''")}'`
}

async function clock(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}
