import { databaseUrl } from '@/lib/env'
import { migrate } from './migrate'

/** `node --import tsx lib/db/migrate-command.ts`: migrates the database that the environment names. */
async function main(): Promise<void> {
  const urls = { team: databaseUrl('team'), open: databaseUrl('open'), intake: databaseUrl('intake') }
  const applied = await migrate(databaseUrl('owner'), urls)
  process.stdout.write(applied.length === 0 ? 'up to date\n' : applied.map(({ name }) => `applied ${name}\n`).join(''))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
