import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import { mendTally } from '@/lib/db/tally'
import { recompile } from '@/lib/records/recompile'
import { EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- recompile [--json]

Derives every case anew from its events and the rules in force: periods in both pictures, and what is
published of them; then publishes the events at prisons anew, and counts everybody. Each case shows its
old periods until its new ones are whole. Interrupted, it goes on where it stopped when it is called
again; where rules or day have changed meanwhile, it begins again.

  --json      print one JSON object on standard output
`

/** `vigil recompile`: answers the exit status. */
export async function runRecompile(args: string[]): Promise<number> {
  const { isOn } = readArguments(args, ['json'], 0, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const bar = progressBar(process.stderr)
  const onProgress = (done: number, total: number) => bar.show('recompiling', done, total)
  const order = { actor: 'operator', on: today(), onProgress }
  const sql = teamSql()
  const done = await recompile(sql, order).then(async (derived) => ({ ...derived, miscounts: await mendTally(sql) }))
    .finally(() => {
      bar.end()
      return closeTeam()
    })
  const resumed = done.resumedAt > 0 ? `, the first ${done.resumedAt} of them by an earlier call` : ''
  if (isOn('json')) process.stdout.write(`${JSON.stringify({ ok: true, ...done })}\n`)
  else process.stdout.write(`${done.cases} cases and ${done.prisonEvents} events at prisons derived anew${resumed}.\n`)
  if (done.miscounts > 0) process.stderr.write(`${done.miscounts} kept numbers were wrong, and are right now.\n`)
  return EXIT.done
}
