import { pruneBackups } from '@/lib/backup/prune-backups'
import { now } from '@/lib/clock'
import { EXIT } from './command-fault'
import { readArguments } from './read-arguments'

/** `vigil backup prune`: answers the exit status. */
export async function runBackupPrune(args: string[], usage: string): Promise<number> {
  const { words: [folder = ''], isOn } = readArguments(args, ['json', 'rehearse'], 1, usage)
  if (isOn('help')) {
    process.stdout.write(usage)
    return EXIT.done
  }
  const on = now().toISOString().slice(0, 10)
  const { expired, kept } = await pruneBackups(folder, on, { isRehearsal: isOn('rehearse') })
  if (isOn('json')) process.stdout.write(`${JSON.stringify({ ok: true, expired, kept })}\n`)
  else {
    for (const { file, keepUntil } of expired) process.stdout.write(`${file} (until ${keepUntil})\n`)
    process.stdout.write(`${expired.length} ${isOn('rehearse') ? 'would go' : 'deleted'}, ${kept.length} kept.\n`)
  }
  return EXIT.done
}
