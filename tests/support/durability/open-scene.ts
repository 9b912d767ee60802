import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dice } from '@/lib/files/invented/dice'
import { connect, type Sql } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam } from '@/lib/db/team'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'
import { openCuttingProxy } from './cutting-proxy'
import { deployedSettings } from './deployed-settings'
import type { Scene } from './faults'
import { keepSite } from './kept-site'
import { type Ledger, openLedger } from './ledger'
import { keepPostgres } from './kept-postgres'
import { prepareRecord, type Prepared } from './prepare-record'
import { openSmallDisk } from './small-disk'

/** A whole site of a proof's own, which may be broken, and a ledger outside of it. */
export interface OpenedScene extends Scene, Prepared {
  superuser: Sql
  ledger: Ledger
  mail: LoopbackServer
  close: () => Promise<void>
}

const DATABASE = 'vigil'

/**
 * Starts Postgres on a disk of its own, the line to it, and the built site of so many instances, and points this
 * process there, too.
 */
export async function openScene(dice: Dice, cases: number, instances: number): Promise<OpenedScene> {
  const [disk, line, mail] = [openSmallDisk(), await openCuttingProxy(), await openSmtpServer()]
  const postgres = await keepPostgres(disk.home, line, deployedSettings())
  await makeDatabase(postgres.url('postgres', 'postgres'))
  const url = (role: string) => postgres.url(role, DATABASE)
  const settings = {
    ...JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}'), VIGIL_SMTP_URL: mail.url, DATABASE_OWNER_URL: url('postgres'),
    DATABASE_URL: url('vigil_team'), DATABASE_OPEN_URL: url('vigil_open'), DATABASE_INTAKE_URL: url('vigil_intake'),
  }
  Object.assign(process.env, settings)
  const superuser = connect(url('postgres'), { max: 1 })
  const prepared = await prepareRecord(superuser, cases)
  const site = await keepSite({ ...process.env, ...settings }, instances)
  const folder = mkdtempSync(join(tmpdir(), 'vigil-ledger-'))
  const ledger = openLedger(join(folder, 'ledger'))
  return {
    ...prepared, site, postgres, line, disk, dice, superuser, ledger, mail, database: DATABASE,
    close: async () => {
      ledger.close()
      await site.stop()
      await Promise.all([superuser.end({ timeout: 1 }), closeTeam(), closeOpenSql()])
      await postgres.stop()
      await Promise.all([line.close(), mail.close()])
      disk.remove()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Checkpoints come often, so that the disk of a long run holds little that is written twice. */
async function makeDatabase(url: string): Promise<void> {
  const sql = connect(url, { max: 1 })
  await sql`CREATE DATABASE ${sql(DATABASE)}`
  await sql`ALTER SYSTEM SET max_wal_size = '96MB'`
  await sql`ALTER SYSTEM SET min_wal_size = '32MB'`
  await sql`SELECT pg_reload_conf()`
  await sql.end({ timeout: 5 })
}
