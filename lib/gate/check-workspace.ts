import { connect } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { authSecret, databaseUrl, metricsToken } from '@/lib/env'
import { withinPatience } from './within-patience'

/** Whatever starts us does so again; one that waited for ever for a line that was cut would not be. */
const PATIENCE_MS = 10_000

/**
 * Refuses to serve a workspace that would be open or useless: without its secrets, or with demonstration accounts,
 * whose passwords were printed, in a database that is not marked as a demonstration. Throws an Error of one sentence.
 */
export async function checkWorkspace(): Promise<void> {
  authSecret()
  readFieldKeys()
  metricsToken()
  const sql = connect(databaseUrl('team'), { max: 1 })
  try {
    const [row] = await withinPatience(PATIENCE_MS, sql<{ open: boolean }[]>`
      SELECT NOT i.demonstration AND EXISTS (SELECT FROM file.account WHERE demonstration) AS open
      FROM file.instance i`)
    if (row?.open) {
      throw new WorkspaceFault('This database holds demonstration accounts and is not marked as a demonstration: use another.')
    }
  } catch (error) {
    if (error instanceof WorkspaceFault) throw error
    const reason = error instanceof Error ? error.message || String(error) : String(error)
    throw new Error(`The database of the workspace cannot be used: ${reason.split('\n')[0] ?? ''}.`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

class WorkspaceFault extends Error {}
