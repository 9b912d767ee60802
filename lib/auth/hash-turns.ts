/** How many passwords are hashed at once, at 64 MiB each: a flood of attempts must not take the memory of the site. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs a task when one of the few places is free, in the order of asking. */
export async function takeTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await task()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
