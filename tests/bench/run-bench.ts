import { parseArgs } from 'node:util'
import { clockCompiling } from './compile-clock'
import { hearStatements } from './statement-log'

/**
 * Runs the benches that are asked for, all of them where none is: `periods`, `import`, `lists`, `search`, `days`,
 * `statistics`, `export`, `board`, `saves`, `http-saves` and `signatures`, for which scripts/setup/run-bench.mjs has
 * started a site, and `delivery`, which starts one.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { cases: { type: 'string', default: '10000' }, listed: { type: 'string', default: '100000' },
      edits: { type: 'string', default: '5000' }, signatures: { type: 'string', default: '10000' }, trials: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: '5' }, parts: { type: 'string', default: '' } },
  })
  const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name)
  hearStatements()
  clockCompiling()
  // Loaded one by one, after the client of the database and the compiler have learnt to tell what they do.
  if (isAsked('periods')) (await import('./periods-bench')).benchPeriods()
  if (isAsked('import')) await (await import('./import-bench')).benchImport(Number(values.cases))
  if (isAsked('lists')) await (await import('./lists-bench')).benchLists(Number(values.listed))
  if (isAsked('search')) await (await import('./search-bench')).benchSearch(Number(values.listed))
  if (isAsked('days')) await (await import('./days-bench')).benchDays(Number(values.listed))
  if (isAsked('statistics')) await (await import('./statistics-bench')).benchStatistics(Number(values.listed))
  if (isAsked('export')) await (await import('./export-bench')).benchExport(Number(values.listed))
  if (isAsked('board')) await (await import('./board-bench')).benchBoard(Number(values.listed))
  if (isAsked('http-saves')) await (await import('./http-saves-bench')).benchHttpSaves(Number(values.edits))
  if (isAsked('signatures')) {
    await (await import('./signatures-bench')).benchSignatures(Number(values.signatures))
  }
  if (isAsked('delivery')) {
    const { trials, minutes } = { trials: Number(values.trials), minutes: Number(values.minutes) }
    const parts = values.parts.split(',').filter((part) => part !== '')
    await (await import('./delivery-bench')).benchDelivery({ trials, minutes, parts })
  }
  if (isAsked('saves')) await (await import('./saves-bench')).benchSaves(Number(values.edits))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
