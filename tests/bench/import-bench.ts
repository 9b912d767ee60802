import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { connect } from '@/lib/db/connect'
import { readRules } from '@/lib/files/rules-file'
import { importFiles } from '@/lib/records/import-files'
import { createTestDatabase } from '@/tests/factories/database'
import { copyBare } from './bare-copy'
import { takeCompileSeconds } from './compile-clock'
import { inventSet, ON } from './invented-set'

const GOAL = 0.1

/** Imports invented people and compares that with a bare COPY of every row it leaves, in the same run. */
export async function benchImport(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const files = inventSet(cases)
  const read = readRules(readFileSync('data/urgency-rules.csv'))
  const rules = read.ok ? read.rules : []
  takeCompileSeconds()
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await importFiles(team, { files, rules, trust: true, dryRun: false, actor: 'operator', on: ON })
  const importSeconds = (performance.now() - start) / 1000
  const compileSeconds = takeCompileSeconds()
  const used = process.cpuUsage(cpu)
  if (!result.ok) throw new Error(JSON.stringify(result.badRows[0]))
  const events = result.counts.events.created
  console.log(`import: ${cases} cases with ${events} events in ${importSeconds.toFixed(1)} s`)
  console.log(`  CPU of this process, beside that of Postgres: ${((used.user + used.system) / 1e6).toFixed(1)} s`)
  console.log(`  compiling: ${compileSeconds.toFixed(1)} s, ${percent(compileSeconds / importSeconds)} of the import`)
  const bare = await copyBare(superuser)
  console.log(`  bare COPY of the ${bare.rows} rows it leaves: ${bare.seconds.toFixed(1)} s, the median of three`)
  const ratio = bare.seconds / importSeconds
  console.log(`  the import runs at ${percent(ratio)} of a bare COPY (goal: at least ${percent(GOAL)})`)
  console.log(`  without compiling: ${percent(bare.seconds / (importSeconds - compileSeconds))}`)
  await Promise.all([team.end(), superuser.end()])
  await database.drop()
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
