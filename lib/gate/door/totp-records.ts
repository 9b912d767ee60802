import type { TotpRecord } from '@/lib/auth/second-factor'
import type { Sql } from '@/lib/db/connect'

/** Answers what is kept of the codes of whoever has a name, as foldAlias makes it; null for a name without. */
export type FindTotpRecord = (aliasKey: string) => Promise<TotpRecord | null>

/** Who has just used a code, or set up an app, is known of it after so long. */
const FRESH_MS = 1_000

/**
 * The records of all who work here, read together and at most once a second, however many knock; a name that nobody has
 * is looked for as the others are. Secrets stay encrypted. Rejects where the database does not answer.
 */
export function openTotpRecords(team: Sql, ticksMs: () => number): FindTotpRecord {
  let read: Promise<Map<string, TotpRecord>> | undefined
  let readAtMs = 0
  return async (aliasKey) => {
    if (read === undefined || ticksMs() - readAtMs > FRESH_MS) {
      readAtMs = ticksMs()
      read = readRecords(team)
    }
    return (await read).get(aliasKey) ?? null
  }
}

async function readRecords(team: Sql): Promise<Map<string, TotpRecord>> {
  const rows = await team<(TotpRecord & { aliasKey: string })[]>`
    SELECT id::text, alias_key AS "aliasKey", totp_secret AS "totpSecret", totp_step AS "totpStep" FROM file.account
    WHERE totp_secret IS NOT NULL AND locked_at IS NULL`
  return new Map(rows.map((row) => [row.aliasKey, row]))
}
