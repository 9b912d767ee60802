import type { Sql } from '@/lib/db/connect'
import { findMissingMigrations } from '@/lib/db/missing-migrations'
import { withinPatience } from '../within-patience'
import type { DatabaseState } from './readiness'

const PATIENCE_MS = 2_000

/** What a database says where something that this version needs is not there, or not for this role. */
const CLASS_OF_THE_MISSING = /^(?:42|3F)/

/** Asks one database, over a connection of its own, whether it answers and has all our migrations. */
export class DatabaseProbe {
  readonly #connect: () => Sql
  #sql: Sql | null = null

  constructor(connect: () => Sql) {
    this.#connect = connect
  }

  /** Never rejects. A database that is newer than this version is ready: instances are replaced one by one. */
  async ask(): Promise<DatabaseState> {
    const missing = await this.read(findMissingMigrations).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      return CLASS_OF_THE_MISSING.test(code) ? [code] : null
    })
    if (missing === null) return 'away'
    return missing.length === 0 ? 'ready' : 'not_migrated'
  }

  /** What a question answers; rejects as it does, and where nothing is answered in time. */
  async read<Result>(question: (sql: Sql) => Promise<Result>): Promise<Result> {
    const sql = (this.#sql ??= this.#connect())
    try {
      return await withinPatience(PATIENCE_MS, question(sql))
    } catch (error) {
      // Whatever went wrong, the next question has a connection that was just made.
      if (this.#sql === sql) this.#sql = null
      sql.end({ timeout: 0 }).catch(() => undefined)
      throw error
    }
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.#sql?.end({ timeout: 1 })
  }
}
