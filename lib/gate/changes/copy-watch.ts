import type { CopyState } from '@/lib/db/replica/copy-state'

/**
 * How a database fares that is a copy of the workspace's: `unfinished` until all is there, `silent` where nothing is
 * heard any more, and `none` where it is no copy.
 */
export type Copying = 'none' | 'unfinished' | 'live' | 'silent'

/** The workspace speaks every few seconds (lib/jobs/send-heartbeats.ts), but for as long as it is started anew. */
const SILENT_MS = 60_000

/** Knows whether a copy still hears of the workspace, whatever lies between: by whether it spoke anew. */
export class CopyWatch {
  #heartbeat: number | null = null
  #heardAtMs: number | null = null
  #isCopy = false

  /** Notes what the database says of itself, at a moment of a clock of spans. */
  note(copy: CopyState | null, atMs: number): void {
    this.#isCopy = copy !== null
    if (copy === null || (this.#heardAtMs !== null && copy.heartbeat === this.#heartbeat)) return
    // Only what is found at first is measured by the clocks of two machines.
    const agoMs = this.#heardAtMs === null ? Math.max(0, copy.silentMs ?? 0) : 0
    this.#heartbeat = copy.heartbeat
    this.#heardAtMs = atMs - agoMs
  }

  /** How it fares at a moment. */
  stateAt(atMs: number): Copying {
    const agoMs = this.heardAgoMs(atMs)
    if (agoMs === null) return 'none'
    return agoMs > SILENT_MS ? 'silent' : 'live'
  }

  /** How long before a moment the workspace was heard last, in milliseconds; null where it is no copy. */
  heardAgoMs(atMs: number): number | null {
    return this.#isCopy && this.#heardAtMs !== null ? atMs - this.#heardAtMs : null
  }
}
