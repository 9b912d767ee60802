import { openSql } from '@/lib/db/open'

/** Whether the public database answers and is migrated; never throws. */
export async function readReadiness(): Promise<'ready' | 'unreachable' | 'not_migrated'> {
  try {
    const [row] = await openSql()<{ migrated: boolean }[]>`
      SELECT to_regclass('open.circumstance') IS NOT NULL AS migrated`
    return row?.migrated ? 'ready' : 'not_migrated'
  } catch {
    // Why is in the log of the database; a probe learns only that.
    return 'unreachable'
  }
}
