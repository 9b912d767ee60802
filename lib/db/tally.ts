import type { Sql } from './connect'

/** Takes all committed changes of the numbers of people into open.tally; the numbers are right before it, too. */
export async function foldTally(sql: Sql): Promise<void> {
  for (;;) {
    const [row] = await sql<{ folded: number }[]>`SELECT open.fold_tally() AS folded`
    if (!row?.folded) return
  }
}

/** Counts all published periods and puts right what open.tally says otherwise; how many of its rows that were. */
export async function mendTally(sql: Sql): Promise<number> {
  const [row] = await sql<{ wrong: number }[]>`SELECT open.mend_tally() AS wrong`
  return row?.wrong ?? 0
}
