import { BackupFault } from '@/lib/backup/backup-fault'
import { parseBackupKey } from '@/lib/backup/backup-key'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { now } from '@/lib/clock'
import { DatabaseFault } from '@/lib/db/database-fault'
import { readEnv } from '@/lib/env'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'
import { tellRestored } from './tell-restored'

const USAGE = `Usage: npm run vigil -- restore FILE --into ADDRESS [--although-expired] [--json]

Restores a backup into an empty database, all of it or nothing: every row is compared with what was
backed up and the audit log is walked before anything is kept. Needs VIGIL_BACKUP_KEY. Then set the
addresses of the database and call prepare, which gives its roles their passwords. The site is closed
with it, for what was erased or taken off it since is there again: do that anew, then call mode normal.

  --into ADDRESS       an empty database, as a superuser: postgres://postgres@host:5432/name
                       (the password may stand in PGPASSWORD)
  --although-expired   restore a backup that was not to be kept until today
  --json               print one JSON object on standard output

Exit status: 0 done, 1 not done, and nothing was changed; 2 wrong usage.
`

/** `vigil restore`: answers the exit status. */
export async function runRestore(args: string[]): Promise<number> {
  const { words: [file = ''], isOn, valueOf } = readArguments(args, ['json', 'although-expired'], 1, USAGE, ['into'])
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const into = valueOf('into') ?? ''
  if (!URL.canParse(into)) throw new CommandFault(USAGE, EXIT.usage)
  const bar = progressBar(process.stderr)
  try {
    const content = await restoreBackup({
      file, keys: await parseBackupKey(readEnv().backupKey), into, on: now().toISOString().slice(0, 10),
      mayBeExpired: isOn('although-expired'), onTable: (done, total) => bar.show('restoring', done, total),
    }).finally(bar.end)
    tellRestored(content, 'restored', isOn('json'))
    return EXIT.done
  } catch (error) {
    const isExpected = error instanceof BackupFault || error instanceof DatabaseFault
    throw isExpected ? new CommandFault(error.message, EXIT.failed) : error
  }
}
