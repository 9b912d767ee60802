import type { Sql } from '@/lib/db/connect'

/** A connection on which changes are heard. */
export interface Ear {
  close: () => Promise<void>
}

/**
 * Calls `heard` at each change, and whenever it begins to hear, since it was deaf before. A server that cannot notify
 * (a standby) leaves it deaf: whoever hears polls too.
 */
export function hearChanges(connect: () => Sql, heard: () => void): Ear {
  const sql = connect()
  sql.listen('open_change', heard, heard).catch(() => undefined)
  return { close: () => sql.end({ timeout: 0 }).catch(() => undefined) }
}
