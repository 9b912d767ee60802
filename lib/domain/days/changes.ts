/** A number through time, as steps at which it changes and by how much, in order; the first tells its beginning. */
export interface Change {
  at: number
  by: number
}

/** The pairs of the contract: steps since the pair before, and the change. */
export function toPairs(changes: readonly Change[]): number[] {
  let before = 0
  return changes.flatMap(({ at, by }) => {
    const skipped = at - before
    before = at
    return [skipped, by]
  })
}

/** The numbers at each of so many steps that pairs tell; throws a RangeError where they are no pairs. */
export function numbersOf(pairs: readonly number[], steps: number): number[] {
  const numbers = new Array<number>(steps).fill(0)
  let at = 0
  for (let index = 0; index < pairs.length; index += 2) {
    const [skipped, by] = [pairs[index], pairs[index + 1]]
    if (skipped === undefined || by === undefined) throw new RangeError('a change without a number')
    at += skipped
    if (at < steps) numbers[at] = (numbers[at] ?? 0) + by
  }
  for (let step = 1; step < steps; step += 1) numbers[step] = (numbers[step] ?? 0) + (numbers[step - 1] ?? 0)
  return numbers
}

/**
 * The same number at every `factor`-th step, counted back from the last of so many `steps` after the first: what
 * changes between two is told at the later one, and what cancels out not at all.
 */
export function coarsen(changes: readonly Change[], steps: number, factor: number): Change[] {
  const surplus = steps % factor
  const sums = new Map<number, number>()
  for (const { at, by } of changes) {
    const later = Math.max(0, Math.ceil((at - surplus) / factor))
    sums.set(later, (sums.get(later) ?? 0) + by)
  }
  return [...sums].filter(([, by]) => by !== 0).map(([at, by]) => ({ at, by }))
}
