import { parseArgs } from 'node:util'
import { clockCompiling } from './compile-clock'
import { hearStatements } from './statement-log'

/** Runs the bench that is named, for which scripts/setup/run-bench.mjs has started what it needs. */
async function main(): Promise<void> {
  const { positionals: [asked = ''], values } = parseArgs({
    allowPositionals: true,
    options: { cases: { type: 'string', default: '10000' }, listed: { type: 'string', default: '100000' },
      edits: { type: 'string', default: '5000' }, signatures: { type: 'string', default: '10000' }, trials: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: '5' }, parts: { type: 'string', default: '' } },
  })
  const [cases, listed, edits] = [Number(values.cases), Number(values.listed), Number(values.edits)]
  const [trials, minutes] = [Number(values.trials), Number(values.minutes)]
  const parts = values.parts.split(',').filter((part) => part !== '')
  hearStatements()
  clockCompiling()
  // Loaded only now, after the client of the database and the compiler have learnt to tell what they do.
  const benches: Record<string, () => Promise<void>> = {
    periods: async () => (await import('./periods-bench')).benchPeriods(),
    import: async () => (await import('./import-bench')).benchImport(cases),
    'list-import': async () => (await import('./list-import-bench')).benchListImport(cases),
    lists: async () => (await import('./lists-bench')).benchLists(listed),
    search: async () => (await import('./search-bench')).benchSearch(listed),
    days: async () => (await import('./days-bench')).benchDays(listed),
    statistics: async () => (await import('./statistics-bench')).benchStatistics(listed),
    feeds: async () => (await import('./feeds-bench')).benchFeeds(listed),
    editions: async () => (await import('./editions-bench')).benchEditions(listed),
    export: async () => (await import('./export-bench')).benchExport(listed),
    board: async () => (await import('./board-bench')).benchBoard(listed),
    ledger: async () => (await import('./ledger-bench')).benchLedger(listed),
    merges: async () => (await import('./merges-bench')).benchMerges(listed),
    rules: async () => (await import('./rules-bench')).benchRules(listed),
    backup: async () => (await import('./backup-bench')).benchBackup(listed),
    saves: async () => (await import('./saves-bench')).benchSaves(edits),
    'http-saves': async () => (await import('./http-saves-bench')).benchHttpSaves(edits),
    signatures: async () => (await import('./signatures-bench')).benchSignatures(Number(values.signatures)),
    delivery: async () => (await import('./delivery-bench')).benchDelivery({ trials, minutes, parts }),
  }
  const bench = benches[asked]
  if (!bench) throw new Error(`No bench is called ${asked}.`)
  await bench()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
