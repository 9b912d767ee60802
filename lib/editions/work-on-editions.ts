import type { Sql } from '@/lib/db/connect'
import type { EditionKey } from './edition-key'
import { endProgress } from './edition-progress'
import { issueEdition } from './issue-edition'
import { type AskedEdition, makeEdition } from './make-edition'
import { settleEdition } from './settle-edition'

/** What editions are made with. */
export interface EditionWork {
  sql: Sql
  /** Null where none is set: then what is approved waits. */
  key: EditionKey | null
  /** The address of the public site. */
  origin: string
  /** Is told of an edition that could not be made or issued. */
  fail: (error: unknown) => void
}

/**
 * Makes every edition that was asked for, and signs and issues every one that is approved; answers how many. One that
 * cannot be made is marked so, and somebody asks again; one that cannot be issued is tried again at the next call.
 */
export async function workOnEditions({ sql, key, origin, fail }: EditionWork): Promise<number> {
  let done = 0
  const asked = await sql<AskedEdition[]>`
    SELECT number, as_of AS "asOf", asked_on AS "askedOn", again_of AS "againOf" FROM file.edition
    WHERE state = 'asked' ORDER BY asked_at`
  for (const one of asked) {
    try {
      await makeEdition(sql, one, origin)
      await settleEdition(sql, one.number)
      done += 1
    } catch (error) {
      fail(error)
      await sql`
        UPDATE file.edition SET state = 'failed' WHERE number = ${one.number} AND state = 'asked' AND facts IS NULL`
    } finally {
      await endProgress(sql, one.number)
    }
  }
  if (key === null) return done
  const approved = await sql<{ number: string }[]>`
    SELECT number FROM file.edition WHERE state = 'approved' ORDER BY approved_at`
  for (const { number } of approved) {
    try {
      if (await issueEdition(sql, number, key)) done += 1
    } catch (error) {
      fail(error)
    }
  }
  return done
}
