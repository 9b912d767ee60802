let line: Promise<void> = Promise.resolve()

/**
 * Resolves in a turn of the event loop that nobody else was given: between two forms, which may come by the
 * hundred, pages from memory are sent to whoever waits for them.
 */
export function takeOwnTurn(): Promise<void> {
  line = line.then(() => new Promise((take) => setImmediate(take)))
  return line
}
