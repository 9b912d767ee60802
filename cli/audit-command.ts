import { closeTeam, teamSql } from '@/lib/db/team'
import { verifyAudit } from '@/lib/db/verify-audit'
import { EXIT } from './command-fault'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- audit verify [--json]

Walks the audit log from its first entry, computes every hash anew and names the first bad entry.

  --json      print one JSON object on standard output

Exit status: 0 the chain is whole, 1 it is not, 2 wrong usage.
`

/** `vigil audit verify`: answers the exit status. */
export async function runAudit(args: string[]): Promise<number> {
  const { words, isOn } = readArguments(args, ['json'], 1, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  if (words[0] !== 'verify') {
    process.stderr.write(USAGE)
    return EXIT.usage
  }
  const verdict = await verifyAudit(teamSql()).finally(closeTeam)
  if (isOn('json')) process.stdout.write(`${JSON.stringify(verdict)}\n`)
  else if (verdict.ok) process.stdout.write(`${verdict.entries} entries, the chain is whole. Head: ${verdict.head}\n`)
  else process.stderr.write(`Entry ${verdict.firstBadSeq} is bad: ${verdict.reason.replaceAll('_', ' ')}.\n`)
  return verdict.ok ? EXIT.done : EXIT.failed
}
