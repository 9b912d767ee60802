import { parseBackupKey } from '@/lib/backup/backup-key'
import { verifyBackup } from '@/lib/backup/verify-backup'
import { now } from '@/lib/clock'
import { databaseUrl, readEnv } from '@/lib/env'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'
import { tellRestored } from './tell-restored'

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/

/** `vigil backup verify`: answers the exit status. */
export async function runBackupVerify(args: string[], usage: string): Promise<number> {
  const { words: [file = ''], isOn, valueOf } = readArguments(args, ['json'], 1, usage, ['on', 'head'])
  if (isOn('help')) {
    process.stdout.write(usage)
    return EXIT.done
  }
  const on = valueOf('on')
  const [, entries, head] = HEAD.exec(valueOf('head') ?? '') ?? []
  const isWrong = (valueOf('head') !== undefined && head === undefined) || (on !== undefined && !URL.canParse(on))
  if (isWrong) throw new CommandFault(usage, EXIT.usage)
  const bar = progressBar(process.stderr)
  const content = await verifyBackup(on ?? databaseUrl('owner'), {
    file, keys: await parseBackupKey(readEnv().backupKey), on: now().toISOString().slice(0, 10),
    remembered: entries === undefined || head === undefined ? undefined : { entries: Number(entries), head },
    onTable: (done, total) => bar.show('restoring', done, total),
  }).finally(bar.end)
  tellRestored(content, 'verified', isOn('json'))
  return EXIT.done
}
