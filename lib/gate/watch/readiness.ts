import type { Copying } from '../changes/copy-watch'

/** What an instance needs to serve. */
export const PARTS = ['running', 'database', 'workspace_database', 'migrations', 'copy', 'site', 'changes'] as const

export type Part = (typeof PARTS)[number]

/** What a database says of itself, see DatabaseProbe. */
export type DatabaseState = 'ready' | 'away' | 'not_migrated'

/** How each part is asked; none of these rejects. */
export interface ReadinessOptions {
  databases: Partial<Record<'database' | 'workspace_database', () => Promise<DatabaseState>>>
  askSite: () => Promise<boolean>
  isFollowing: () => boolean
  /** Whether the public database is a copy, and whether that hears of the workspace. */
  copying: () => Copying
  ticksMs: () => number
}

/** However often it is asked, the parts are asked twice a second at most. */
const KEPT_MS = 500

/** Whether an instance can serve, and what of it cannot. */
export class Readiness {
  readonly #options: ReadinessOptions
  #isStopping = false
  #asked: { atMs: number; missing: Promise<Part[]> } | null = null

  constructor(options: ReadinessOptions) {
    this.#options = options
  }

  /** From here on the instance is not ready, whatever its parts say: it finishes what it began and ends. */
  stop(): void {
    this.#isStopping = true
  }

  /** How a public database fares that is a copy: an instance is as ready where it hears nothing new. */
  copying(): Copying {
    return this.#options.copying()
  }

  /** The parts that are not ready; none where all are. */
  async findMissing(): Promise<Part[]> {
    if (this.#isStopping) return ['running']
    const nowMs = this.#options.ticksMs()
    if (this.#asked === null || nowMs - this.#asked.atMs > KEPT_MS) {
      this.#asked = { atMs: nowMs, missing: this.#ask() }
    }
    const missing = await this.#asked.missing
    return this.#isStopping ? ['running'] : missing
  }

  async #ask(): Promise<Part[]> {
    const { databases, askSite, isFollowing } = this.#options
    const { database, workspace_database: workspace } = databases
    const [isSiteThere, ...states] = await Promise.all([askSite(), database?.(), workspace?.()])
    const isMissing: Record<Part, boolean> = {
      running: false,
      database: states[0] === 'away',
      workspace_database: states[1] === 'away',
      migrations: states.includes('not_migrated'),
      copy: this.#options.copying() === 'unfinished',
      site: !isSiteThere,
      changes: !isFollowing(),
    }
    return PARTS.filter((part) => isMissing[part])
  }
}
