import { makeBackupKeys } from '@/lib/backup/backup-key'
import { EXIT } from './command-fault'
import { readArguments } from './read-arguments'

/** `vigil backup key`: answers the exit status. */
export async function runBackupKey(args: string[], usage: string): Promise<number> {
  const { isOn } = readArguments(args, ['json'], 0, usage)
  if (isOn('help')) {
    process.stdout.write(usage)
    return EXIT.done
  }
  const keys = await makeBackupKeys()
  process.stdout.write(isOn('json') ? `${JSON.stringify({ ok: true, ...keys })}\n` : `\
On the machine that makes backups: VIGIL_BACKUP_PUBLIC_KEY=${keys.publicKey}
Off every machine, where two people find it: VIGIL_BACKUP_KEY=${keys.privateKey}
`)
  return EXIT.done
}
