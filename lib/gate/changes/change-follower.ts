import type { Sql } from '@/lib/db/connect'
import type { CopyState } from '@/lib/db/replica/copy-state'
import type { Report } from '../watch/log'
import { withinPatience } from '../within-patience'
import { type Copying, CopyWatch } from './copy-watch'
import { hearChanges, type Ear } from './hear-changes'
import { type Known, readChanges, UnfinishedCopy } from './read-changes'

/** What a follower needs: connections, a clock of spans, and whom to tell what to forget (null: everything). */
export interface FollowerOptions {
  connect: () => Sql
  ticksMs: () => number
  forget: (tags: readonly string[] | null) => void
  report: Report
  /** After a longer silence of the database everything is forgotten: changes may have been cleared away. */
  longestGapMs: number
}

const PAUSE_MS = 500
/** One that was made just now may first have to sign in, on a machine that has much to do. */
const PATIENCE_MS = { kept: 1000, fresh: 2000 }

/**
 * Knows what was published up to which moment. It polls every half second, and at once when it hears of a change;
 * hearing alone would not do, since a replica notifies nobody and a connection can die unheard.
 */
export class ChangeFollower {
  readonly #options: FollowerOptions
  #sql: Sql | null = null
  #known: Known | null = null
  #knownAtMs = Number.NEGATIVE_INFINITY
  #isAway = false
  #polling: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #ear: Ear | null = null
  #isStopped = false
  readonly #copy = new CopyWatch()
  #copying: Copying = 'none'

  constructor(options: FollowerOptions) {
    this.#options = options
  }

  /** Begins to follow; settles after the first answer, or where there is none. */
  async start(): Promise<void> {
    await this.confirm()
  }

  /** How long ago the moment was up to which all changes are known, in milliseconds. */
  ageMs(): number {
    return this.#options.ticksMs() - this.#knownAtMs
  }

  /** Whether the database did not answer when it was last asked. */
  isAway(): boolean {
    return this.#isAway
  }

  /** Whether the public site is closed, as far as is known. */
  isClosed(): boolean {
    return this.#known?.isClosed ?? false
  }

  /** Whether the database is a copy, and whether that still hears of the workspace. */
  copying(): Copying {
    return this.#copying
  }

  /** How long ago a copy heard of the workspace last, in milliseconds; null where the database is none. */
  heardAgoMs(): number | null {
    return this.#copy.heardAgoMs(this.#options.ticksMs())
  }

  /** Whether it is a copy that hears nothing of the workspace any more. */
  isSilent(): boolean {
    return this.#copying === 'silent'
  }

  /** Asks the database what is new, or waits for the answer to what was just asked; never rejects. */
  confirm(): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    clearTimeout(this.#timer)
    this.#polling ??= this.#poll().finally(() => {
      this.#polling = null
      if (!this.#isStopped) this.#timer = setTimeout(() => void this.confirm(), PAUSE_MS)
    })
    return this.#polling
  }

  /** Learns of everything that was committed before the call, if the database answers; never rejects. */
  async catchUp(): Promise<void> {
    // What was asked already may have been answered before.
    await this.#polling
    await this.confirm()
  }

  /** Ends the connections. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await Promise.all([this.#ear?.close(), this.#sql?.end({ timeout: 1 }), this.#polling])
  }

  async #poll(): Promise<void> {
    // A connection that is there may have died while we slept: only one that was just made shows that nobody answers.
    const isDone = (this.#sql !== null && (await this.#ask())) || (await this.#ask())
    if (isDone === this.#isAway) {
      this.#isAway = !isDone
      this.#options.report(isDone ? 'database_back' : 'database_away')
    }
    if (!isDone) await this.#deafen()
    else if (!this.#isStopped) this.#ear ??= hearChanges(this.#options.connect, () => void this.catchUp())
  }

  async #ask(): Promise<boolean> {
    const { connect, ticksMs, forget, longestGapMs } = this.#options
    const askedAtMs = ticksMs()
    const patienceMs = PATIENCE_MS[this.#sql === null ? 'fresh' : 'kept']
    this.#sql ??= connect()
    try {
      const { known, tags, copy } = await withinPatience(patienceMs, readChanges(this.#sql, this.#known))
      const isGap = askedAtMs - this.#knownAtMs > longestGapMs
      this.#known = known
      if (tags === null || isGap) forget(null)
      else if (tags.length > 0) forget(tags)
      // What was committed before we asked was in the answer.
      this.#knownAtMs = askedAtMs
      this.#watchCopy(copy)
      return true
    } catch (error) {
      // Why is in the log of the database; what follows is told above. What was made of half a copy is not kept.
      if (error instanceof UnfinishedCopy) [this.#known, this.#copying] = [null, 'unfinished']
      this.#sql.end({ timeout: 0 }).catch(() => undefined)
      this.#sql = null
      return false
    }
  }

  #watchCopy(copy: CopyState | null): void {
    const nowMs = this.#options.ticksMs()
    this.#copy.note(copy, nowMs)
    const before = this.#copying
    this.#copying = this.#copy.stateAt(nowMs)
    if (this.#copying === 'silent' && before !== 'silent') this.#options.report('copy_silent')
    if (this.#copying === 'live' && before !== 'live') this.#options.report('copy_live')
  }

  async #deafen(): Promise<void> {
    const ear = this.#ear
    this.#ear = null
    await ear?.close()
  }
}
