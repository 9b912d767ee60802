/** Lets tasks run one after another; `too_many` where so many wait already. */
export type Turns = <Done>(task: () => Promise<Done>) => Promise<Done | 'too_many'>

/** A line in which at most `most` tasks stand, the one that runs included: what each needs is needed once. */
export function openTurns(most: number): Turns {
  let standing = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (task) => {
    if (standing >= most) return 'too_many'
    standing += 1
    const run = last.then(task)
    last = run.catch(() => undefined)
    try {
      return await run
    } finally {
      standing -= 1
    }
  }
}
