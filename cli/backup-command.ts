import { stat } from 'node:fs/promises'
import { BackupFault } from '@/lib/backup/backup-fault'
import { parseBackupPublicKey } from '@/lib/backup/backup-key'
import { type BackupMade, writeBackup, writeBackupFile } from '@/lib/backup/make-backup'
import { now } from '@/lib/clock'
import { databaseUrl, readEnv } from '@/lib/env'
import { runBackupKey } from './backup-key'
import { runBackupPrune } from './backup-prune'
import { runBackupVerify } from './backup-verify'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run -s vigil -- backup FILE|- [--keep-days N] [--json]
       npm run vigil -- backup key [--json]
       npm run vigil -- backup verify FILE [--on ADDRESS] [--head ENTRIES:HASH] [--json]
       npm run vigil -- backup prune DIR [--rehearse] [--json]

Writes the whole database, as it is at one moment, to FILE or (-) to standard output: packed, and
sealed to VIGIL_BACKUP_PUBLIC_KEY, so that the machine that makes backups cannot read them. It signs
in by DATABASE_OWNER_URL, which may be any role that reads everything (pg_read_all_data).
Keys of fields, of editions and of what visitors send are in no database, and in no backup of one.

key     makes a pair of keys: the public half makes backups, the other restores them
verify  restores FILE into a new database of a server, compares every row, walks the audit log, and
        removes it again; needs VIGIL_BACKUP_KEY
prune   deletes from DIR every backup that has expired, by what it says itself

  --keep-days N         how many days it may be kept: 35 unless told, 3650 at most
  --on ADDRESS          where to restore: the server of DATABASE_OWNER_URL unless told, as a superuser
  --head ENTRIES:HASH   an end of the audit log remembered elsewhere, as an edition prints it
  --rehearse            say what would be deleted, and delete nothing
  --json                print one JSON object on standard output (with -, on standard error)

Exit status: 0 done, 1 not done, 2 wrong usage.
`

const DEFAULT_DAYS = 35
const MOST_DAYS = 3650
const DAY_MS = 86_400_000

/** `vigil backup …`: answers the exit status. */
export async function runBackup(args: string[]): Promise<number> {
  const parts = { key: runBackupKey, verify: runBackupVerify, prune: runBackupPrune }
  const part = Object.entries(parts).find(([name]) => name === args[0])?.[1]
  try {
    return await (part ? part(args.slice(1), USAGE) : runMake(args))
  } catch (error) {
    throw error instanceof BackupFault ? new CommandFault(error.message, EXIT.failed) : error
  }
}

async function runMake(args: string[]): Promise<number> {
  const { words: [file = ''], isOn, valueOf } = readArguments(args, ['json'], 1, USAGE, ['keep-days'])
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const days = Number(valueOf('keep-days') ?? DEFAULT_DAYS)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new CommandFault(USAGE, EXIT.usage)
  if (file !== '-' && await stat(file).catch(() => null)) throw new CommandFault(`${file} is there already.`, EXIT.failed)
  const bar = progressBar(process.stderr)
  const at = now()
  const order = {
    databaseUrl: databaseUrl('owner'), publicKey: parseBackupPublicKey(readEnv().backupPublicKey), at,
    keepUntil: new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10),
    onTable: (done: number, total: number) => bar.show('copying', done, total),
  }
  const made = await (file === '-' ? writeBackup(order, process.stdout, false) : writeBackupFile(order, file)).finally(bar.end)
  tell(file, { ...made, madeAt: at.toISOString(), keepUntil: order.keepUntil }, isOn('json'))
  return EXIT.done
}

function tell(file: string, facts: BackupMade & { madeAt: string; keepUntil: string }, isJson: boolean): void {
  const { bytes, sha256, keepUntil } = facts
  const line = `${bytes} bytes, SHA-256 ${sha256}. To be kept until ${keepUntil}, and proved by: vigil backup verify.`
  const stream = file === '-' ? process.stderr : process.stdout
  stream.write(isJson ? `${JSON.stringify({ ok: true, ...facts })}\n` : `${line}\n`)
}
