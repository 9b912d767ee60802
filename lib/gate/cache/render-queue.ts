/** Too many wait already, or one waited too long: the visitor is told to come back. */
export class QueueFull extends Error {}

/** How many run at once, how many may wait, and for how long. */
export interface QueueLimits {
  /** Asked anew at every turn: it may change while tasks run. */
  running: () => number
  waiting: number
  patienceMs: number
}

interface Waiting {
  begin: () => void
}

/** A bounded queue: what must be made waits its turn, and what cannot be made in time is refused at once. */
export class RenderQueue {
  readonly #limits: QueueLimits
  readonly #waiting = new Set<Waiting>()
  #running = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** Runs a task in its turn; rejects with {@link QueueFull} where there is none, and else as the task does. */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    await this.#takeTurn()
    try {
      return await task()
    } finally {
      this.#giveTurn()
    }
  }

  /** How many run, and how many wait. */
  measure(): { running: number; waiting: number } {
    return { running: this.#running, waiting: this.#waiting.size }
  }

  #takeTurn(): Promise<void> {
    if (this.#running < this.#limits.running()) {
      this.#running += 1
      return Promise.resolve()
    }
    if (this.#waiting.size >= this.#limits.waiting) return Promise.reject(new QueueFull('the queue is full'))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting)
        reject(new QueueFull('the wait was too long'))
      }, this.#limits.patienceMs)
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      this.#waiting.add(waiting)
    })
  }

  /** The next begin in the same breath, so that nobody slips in between. */
  #giveTurn(): void {
    this.#running -= 1
    for (const next of this.#waiting) {
      if (this.#running >= this.#limits.running()) return
      this.#waiting.delete(next)
      this.#running += 1
      next.begin()
    }
  }
}
