import { splitTags } from '@/lib/domain/contract/change-tags'
import type { Day } from '@/lib/domain/dates/day'
import type { Answer } from '../answer'
import { type Address, keyOfYesterday } from './address'
import { Flights } from './flights'
import { compressAll, type KeepingRules, type KeptPage, toKeptPage } from './kept-page'
import { isAwayAfter, isUpToDate, type Knowledge } from './knowledge'
import type { PageStore } from './page-store'
import { QueueFull } from './render-queue'
import { findQueue, type RenderQueues } from './render-queues'
import { StalePages } from './stale-pages'

/** What the cache is made of. */
export interface PageCacheOptions {
  store: PageStore
  queues: RenderQueues
  knowledge: Knowledge
  rules: KeepingRules
  today: () => Day
  ticksMs: () => number
  staleMaxMs: number
}

/** What a visitor gets: a page from memory, an answer that was made for them, or the news that there is none. */
export type Served = { page: KeptPage } | { answer: Answer } | { refusal: 'database_away' | 'too_many' }

/** A render that a change overtook is shown to those who wait for it if it began so shortly ago, and never kept. */
const OVERTAKEN_FOR_MS = 500
const MOST_ATTEMPTS = 3
/** So long a page may be shown after a change that lets it be, while another is made. */
const RENEWED_WITHIN_MS = 10_000
const READERS_LINGER_MS = 200

/** Whole public answers in memory, and the making of those that are not there. */
export class PageCache {
  readonly #options: PageCacheOptions
  readonly #flights = new Flights<Served>()
  readonly #stale: StalePages
  #servedAtMs = Number.NEGATIVE_INFINITY

  constructor(options: PageCacheOptions) {
    this.#options = options
    this.#stale = new StalePages(options.rules)
  }

  /**
   * Forgets what a change names, also what is being made; null: everything. What is only to be made anew is shown
   * until it is, for ten seconds at most.
   */
  forget(tags: readonly string[] | null): void {
    const { store, ticksMs } = this.#options
    const { forgotten, renewed } = splitTags(tags ?? [])
    if (tags === null) store.forgetAll()
    else store.forget(forgotten)
    this.#flights.overtake(tags && forgotten)
    store.end(renewed, ticksMs() + RENEWED_WITHIN_MS)
    this.#flights.outdate(renewed)
  }

  /** Whoever changed something in the workspace sees it on the site at once: to be awaited before they are answered. */
  async catchUp(): Promise<void> {
    const { knowledge } = this.#options
    if (!knowledge.isAway()) await knowledge.catchUp()
  }

  /** Whether a page that many ask for was served from memory just now. */
  hasReaders(): boolean {
    return this.#options.ticksMs() - this.#servedAtMs < READERS_LINGER_MS
  }

  /** Whether the public site is closed; asks where that is not known of just now. */
  async isClosed(): Promise<boolean> {
    const { knowledge } = this.#options
    await isUpToDate(knowledge)
    return knowledge.isClosed()
  }

  /** Whether an answer is there already, or being made for another. */
  holds({ key }: Address): boolean {
    return key !== null && (this.#options.store.find(key) !== null || this.#flights.find(key) !== undefined)
  }

  /**
   * Answers an address as {@link #find} does; where nothing new comes from the workspace, the page says so.
   */
  async serve(address: Address, render: () => Promise<Answer>, mayKeep: boolean): Promise<Served> {
    const served = await this.#find(address, render, mayKeep)
    if (!this.#options.knowledge.isSilent() || !('page' in served) || !address.isAlive) return served
    return { page: this.#stale.mark(served.page) }
  }

  /**
   * Answers an address: from memory where it is known that nothing newer was published, else by `render`. `mayKeep` is
   * false for a request that is somebody's own. Rejects as `render` does.
   */
  async #find(address: Address, render: () => Promise<Answer>, mayKeep: boolean): Promise<Served> {
    const { store, knowledge, ticksMs } = this.#options
    if (address.isAlive && !(await isUpToDate(knowledge))) return this.#serveLast(address)
    if (!knowledge.isSilent()) this.#stale.clear()
    const { key } = address
    const endMs = key === null ? null : store.endOf(key)
    if (key !== null && endMs !== null && endMs < ticksMs()) store.drop(key)
    const page = key === null ? null : store.find(key)
    if (page) {
      if (address.rank !== 'rare') this.#servedAtMs = ticksMs()
      // What becomes of it concerns nobody who has a page: where none comes, this one ends, and who asks hears why.
      if (endMs !== null && mayKeep) this.#share(address, render, mayKeep).catch(() => undefined)
      return { page }
    }
    return this.#share(address, render, mayKeep)
  }

  /** What is being made for another already, or else is made now. */
  #share(address: Address, render: () => Promise<Answer>, mayKeep: boolean): Promise<Served> {
    const { store, queues } = this.#options
    const shared = address.key === null ? undefined : this.#flights.find(address.key)
    if (shared) return shared
    const queue = findQueue(queues, address, store.wasKept(address.url))
    const result = queue.run(() => this.#make(address, render, mayKeep)).catch(refuseWhenFull)
    if (address.key !== null && mayKeep) this.#flights.share(address.key, address.tags, result)
    return result
  }

  /** Makes an answer that no change overtook, or only just. */
  async #make(address: Address, render: () => Promise<Answer>, mayKeep: boolean): Promise<Served> {
    const { ticksMs, knowledge } = this.#options
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      // Noted before anything is read: whatever is published from here on shows, or marks what comes of this.
      const flight = this.#flights.begin(address.tags)
      const beganAtMs = ticksMs()
      try {
        const answer = await render()
        const mayBeLate = address.isAlive || answer.status >= 500
        if (mayBeLate && (await isAwayAfter(knowledge, answer.status))) return this.#serveLast(address)
        if (!flight.isOvertaken) return this.#keep(address, answer, { mayKeep, isOutdated: flight.isOutdated })
        if (ticksMs() - beganAtMs <= OVERTAKEN_FOR_MS) return { answer }
      } finally {
        this.#flights.end(flight)
      }
    }
    return { refusal: 'too_many' }
  }

  #keep(address: Address, answer: Answer, { mayKeep, isOutdated }: { mayKeep: boolean; isOutdated: boolean }): Served {
    const { store, rules, knowledge, ticksMs } = this.#options
    const { body, status } = answer
    const mayBeKept = mayKeep && !answer.isPersonal && !knowledge.isClosed()
    const isKept = address.key !== null && status === address.keptStatus && mayBeKept
    if (!isKept || address.key === null || !Buffer.isBuffer(body)) return { answer }
    const page = toKeptPage({ ...answer, body }, address.tags, rules)
    store.keep(address.key, page, address)
    if (isOutdated) store.endOne(address.key, ticksMs() + RENEWED_WITHIN_MS)
    if (address.rank !== 'rare') void compressAll(page)
    return { page }
  }

  /** The last page while the database is away, for as long as that is allowed. */
  #serveLast(address: Address): Served {
    const { store, knowledge, staleMaxMs, today } = this.#options
    if (knowledge.ageMs() > staleMaxMs || address.key === null) return { refusal: 'database_away' }
    const yesterday = keyOfYesterday(address, today())
    const page = store.find(address.key) ?? (yesterday === null ? null : store.find(yesterday))
    return page ? { page: this.#stale.mark(page) } : { refusal: 'database_away' }
  }
}

function refuseWhenFull(error: unknown): Served {
  if (error instanceof QueueFull) return { refusal: 'too_many' }
  throw error
}
