import { closeTeam } from '@/lib/db/team'
import { MODES } from '@/lib/domain/mode'
import { setMode, type SetModeReason } from '@/lib/records/modes/set-mode'
import { CommandFault, EXIT } from './command-fault'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- mode MODE --reason TEXT [--json]

Sets what the whole site does; every instance follows within a second.

  normal      everything
  read-only   the record is read and not written; the public site goes on
  closed      the public site answers 503, and the workspace administrators alone

  --reason TEXT   why, for the other administrators: 500 characters at most
  --json          print one JSON object on standard output

Exit status: 0 done, or it was like that already; 1 not done, 2 wrong usage.
`

const WHY: Readonly<Record<Exclude<SetModeReason, 'unchanged'>, string>> = {
  not_allowed: 'It could not be done.',
  busy: 'Nothing was changed: an import holds the log. Try again, or stop the import.',
}

/** `vigil mode …`: answers the exit status. */
export async function runMode(args: string[]): Promise<number> {
  const { words, isOn, valueOf } = readArguments(args, ['json'], 1, USAGE, ['reason'])
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const mode = MODES.find((one) => one.replace('_', '-') === words[0])
  const reason = valueOf('reason')?.trim() ?? ''
  if (mode === undefined || reason === '' || reason.length > 500) throw new CommandFault(USAGE, EXIT.usage)
  const result = await setMode('operator', { mode, reason }).finally(closeTeam)
  if (!result.ok && result.reason !== 'unchanged') throw new CommandFault(WHY[result.reason], EXIT.failed)
  const line = result.ok ? `The site is ${words[0]} now.` : `The site was ${words[0]} already.`
  process.stdout.write(isOn('json') ? `${JSON.stringify({ ok: true, mode, changed: result.ok })}\n` : `${line}\n`)
  return EXIT.done
}
