import type { Report } from '../watch/log'

/** Where to tell what is to be forgotten; `token` is sent as a bearer token. */
export interface PurgerOptions {
  url: string
  token: string | null
  report: Report
  /** The first pause after a failure; each that follows is twice as long, up to a limit. */
  pauseMs?: number
}

const PAUSE_MS = 250
const LONGEST_PAUSE_MS = 30_000
const PATIENCE_MS = 10_000
/** Tags beyond this are not told one by one. */
const MOST = 1000

/**
 * Tells a CDN, or a program that speaks its language, what to forget: a POST of `{"tags": […]}`, as they stand in
 * Cache-Tag, or `{"everything": true}`. One at a time; what comes meanwhile is told together after it; and what was not
 * answered with 2xx is told again, with all that came since, until it is.
 */
export class Purger {
  readonly #options: PurgerOptions
  #pending: Set<string> | 'everything' = new Set()
  #isSending = false
  #isStopped = false
  #wake: () => void = () => undefined

  constructor(options: PurgerOptions) {
    this.#options = options
  }

  /** To be forgotten are the pages with these tags; null: all. */
  forget(tags: readonly string[] | null): void {
    if (this.#isStopped) return
    if (tags === null) this.#pending = 'everything'
    else if (this.#pending !== 'everything') for (const tag of tags) this.#pending.add(encodeURI(tag))
    if (this.#pending !== 'everything' && this.#pending.size > MOST) this.#pending = 'everything'
    if (!this.#isSending) void this.#send()
  }

  /** Tells nothing more. */
  stop(): void {
    this.#isStopped = true
    this.#wake()
  }

  async #send(): Promise<void> {
    const { report, pauseMs: firstMs = PAUSE_MS } = this.#options
    this.#isSending = true
    let pauseMs = firstMs
    for (let taken = this.#take(); taken !== null && !this.#isStopped; taken = this.#take()) {
      const fault = await this.#tell(taken)
      if (fault === null) {
        if (pauseMs > firstMs) report('purge_back')
        pauseMs = firstMs
        continue
      }
      report('purge_failed', fault)
      this.#putBack(taken)
      await this.#pause(pauseMs)
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
    }
    this.#isSending = false
  }

  /** What is to be told now; null where nothing is. */
  #take(): Set<string> | 'everything' | null {
    const taken = this.#pending
    if (taken !== 'everything' && taken.size === 0) return null
    this.#pending = new Set()
    return taken
  }

  #putBack(taken: Set<string> | 'everything'): void {
    if (taken === 'everything' || this.#pending === 'everything') this.#pending = 'everything'
    else for (const tag of taken) this.#pending.add(tag)
  }

  /** Null where it was taken; else what may be written down of why not. */
  async #tell(what: Set<string> | 'everything'): Promise<{ status?: number; error?: unknown } | null> {
    const { url, token } = this.#options
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(what === 'everything' ? { everything: true } : { tags: [...what].sort() }),
      })
      await answer.body?.cancel()
      return answer.ok ? null : { status: answer.status }
    } catch (error) {
      return { error }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
