import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { connect } from '@/lib/db/connect'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import { readRules } from '@/lib/files/rules-file'
import { importFiles } from '@/lib/records/import-files'
import { readRecords } from '@/lib/records/read-records'
import { readDate } from '@/lib/db/stored-dates'
import { overPostgres } from '@/lib/db/statements'
import { createTestDatabase } from '@/tests/factories/database'
import { copyBare } from './bare-copy'
import { inventSet, ON } from './invented-set'

const GOAL = 0.1

/** Imports invented people and compares that with a bare COPY of every row it leaves, in the same run. */
export async function benchImport(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const files = inventSet(cases)
  const read = readRules(readFileSync('data/urgency-rules.csv'))
  const rules = read.ok ? read.rules : []
  const start = performance.now()
  const result = await importFiles(team, { files, rules, trust: true, dryRun: false, actor: 'operator', on: ON })
  const importSeconds = (performance.now() - start) / 1000
  if (!result.ok) throw new Error(JSON.stringify(result.badRows[0]))
  const events = result.counts.events.created
  console.log(`import: ${cases} cases with ${events} events in ${importSeconds.toFixed(1)} s`)
  const compileSeconds = await timeCompiling(team, rules)
  const share = percent(compileSeconds / importSeconds)
  console.log(`  compiling alone: ${compileSeconds.toFixed(1)} s, ${share} of the import`)
  const bare = await copyBare(superuser)
  console.log(`  bare COPY of the ${bare.rows} rows it leaves: ${bare.seconds.toFixed(1)} s`)
  const ratio = bare.seconds / importSeconds
  console.log(`  the import runs at ${percent(ratio)} of a bare COPY (goal: at least ${percent(GOAL)})`)
  console.log(`  without compiling: ${percent(bare.seconds / (importSeconds - compileSeconds))}`)
  await Promise.all([team.end(), superuser.end()])
  await database.drop()
}

type Rules = Parameters<typeof compilePictures>[0]['rules']

/** Compiles every case of a database once more, and nothing else, in seconds. */
async function timeCompiling(team: ReturnType<typeof connect>, rules: Rules): Promise<number> {
  const db = overPostgres(team)
  const ids = (await db<{ id: string }>`SELECT id::text FROM file.case ORDER BY id`).map(({ id }) => id)
  let seconds = 0
  for (let from = 0; from < ids.length; from += 500) {
    const { cases } = await readRecords(db, ids.slice(from, from + 500))
    const start = performance.now()
    for (const { events, birthDate, prisonEvents } of cases) {
      compilePictures({ events: events.map(({ event }) => event), rules, birthDate: readDate(birthDate), prisonEvents })
    }
    seconds += (performance.now() - start) / 1000
  }
  return seconds
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
