import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger, Write } from './ledger'

/** What all clients of a run share. */
export interface Run {
  ledger: Ledger
  /** Whether something new may be begun: what was begun before is still sent until it is acknowledged. */
  mayBegin: () => boolean
  /** Whether all is over, and what is not acknowledged by now stays so. */
  isOver: () => boolean
  /** The last thing that went wrong for somebody of each kind. */
  faults: Map<Write, string>
  /** What visitors were told that says neither yes nor to come again. */
  odd: string[]
}

const PAUSE_MS = 100

/** Asks until there is an answer that is one; where there is none, or the line breaks, a little later again. */
export async function persist<Answer>(
  run: Run, what: Write, ask: () => Promise<Answer | null>,
): Promise<Answer | null> {
  while (!run.isOver()) {
    try {
      const answer = await ask()
      if (answer !== null) return answer
    } catch (error) {
      run.faults.set(what, String(error instanceof Error ? (error.cause ?? error) : error).slice(0, 500))
    }
    await sleep(PAUSE_MS)
  }
  return null
}

/** Makes one mark after the other, each the only one of its name, and has it written and noted once acknowledged. */
export async function keepWriting(
  run: Run, what: Write, name: string, writeOnce: (mark: string, number: number) => Promise<boolean>,
): Promise<void> {
  for (let number = 1; run.mayBegin(); number += 1) {
    const mark = `mark ${what} ${name}-${number}`
    run.ledger.attempt(what, mark)
    if (await writeOnce(mark, number)) run.ledger.note(what, mark)
  }
}
