let line: Promise<void> = Promise.resolve()

/**
 * Resolves in a turn of the event loop that nobody else was given: between two forms, each of which takes a good part
 * of a millisecond to be read and sealed, pages from memory are sent to whoever waits for them.
 */
export function takeOwnTurn(): Promise<void> {
  line = line.then(() => new Promise((take) => setImmediate(take)))
  return line
}
