import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { makeBackupKeys, parseBackupKey } from '@/lib/backup/backup-key'
import { writeBackupFile } from '@/lib/backup/make-backup'
import { verifyBackup } from '@/lib/backup/verify-backup'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { aPerson } from '@/tests/factories/an-account'
import { createAuthDatabase } from '@/tests/factories/auth-database'
import { copyBare } from './bare-copy'
import { fillWorkspace, growWorkspace } from './fill-workspace'

const FEW = 1000
const MEGABYTE = 1e6
const KEEP_UNTIL = '2100-01-01'

/** What a backup of so many cases costs beside a COPY of the same rows out, and its proof beside one of them in. */
export async function benchBackup(cases: number): Promise<void> {
  const database = await createAuthDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const { viewer } = await aPerson('reviewer')
  await fillWorkspace(team, superuser, viewer, Math.min(cases, FEW))
  if (cases > FEW) await growWorkspace(team, superuser, Math.round(cases / FEW) - 1)
  const folder = await mkdtemp(join(tmpdir(), 'vigil-backup-'))
  const file = join(folder, 'one.vigil')
  const keys = await makeBackupKeys()
  const publicKey = Buffer.from(keys.publicKey, 'base64')
  try {
    const out = await clock(() => copyOut(superuser))
    const before = process.memoryUsage().rss
    const order = { databaseUrl: database.urls.superuser, publicKey, at: new Date(), keepUntil: KEEP_UNTIL }
    const written = await clock(() => writeBackupFile(order, file))
    const grown = process.memoryUsage().rss - before
    const proof = { file, keys: await parseBackupKey(keys.privateKey), on: '2021-04-05' }
    const proved = await clock(() => verifyBackup(database.urls.superuser, proof))
    const bare = await copyBare(superuser)
    const { size } = await stat(file)
    console.log(`backup of ${cases} cases, ${bare.rows} rows: ${compare(written, out)} out, `
      + `${(size / MEGABYTE).toFixed(0)} MB, memory grew by ${(grown / MEGABYTE).toFixed(0)} MB`)
    console.log(`  proved by restoring, comparing and walking the log: ${compare(proved, bare.seconds)} in`)
  } finally {
    await rm(folder, { recursive: true })
    await Promise.all([team.end(), superuser.end(), closeTeam()])
    await database.drop()
  }
}

function compare(seconds: number, bare: number): string {
  const share = (100 * bare / seconds).toFixed(0)
  return `${seconds.toFixed(1)} s, ${share} % of the speed of a bare COPY (${bare.toFixed(1)} s)`
}

/** Has Postgres write out every row, to nowhere. */
async function copyOut(superuser: Sql): Promise<void> {
  const tables = await superuser<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('file', 'open', 'intake')`
  for (const { name } of tables) await superuser.unsafe(`COPY (SELECT * FROM ${name}) TO '/dev/null'`)
}

/** How many seconds something took. */
async function clock(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await task()
  return (performance.now() - start) / 1000
}
