import type { Sql } from '@/lib/db/connect'
import type { TakenMail } from '../../factories/smtp-server'
import { waitUntil } from '../own-site'

/** How what a mail server took differs from the messages on record. */
export interface MailDifference {
  /** Messages on record. */
  messages: number
  /** Of those, how many it did not take. */
  missing: string[]
  /** Taken, and on record nowhere; or two messages that ask one address for the same. */
  doubled: string[]
  /** How often it took one that it had taken before: under the same Message-ID, by which a mailbox shows one. */
  again: number
}

/**
 * Lets time pass for the messages that a process held which was killed, and for those that are to be tried later: their
 * jobs are taken up now, where Postgres would give them out when their minute is over.
 */
export async function hastenMail(sql: Sql): Promise<void> {
  await sql`
    UPDATE jobs.job SET state = 'retry', start_after = now() WHERE name = 'mail' AND state IN ('active', 'retry')`
}

/** Waits until no message waits any more, for as long as they become fewer; `explain` says why they do not. */
export async function waitUntilSent(sql: Sql, explain: () => string): Promise<void> {
  for (let left = await countWaiting(sql); left > 0;) {
    const before = left
    await waitUntil(async () => (left = await countWaiting(sql)) < before, explain)
  }
}

async function countWaiting(sql: Sql): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`SELECT count(*) AS waiting FROM file.mail WHERE state = 'waiting'`
  return row?.waiting ?? 0
}

/** Compares the messages of a site at rest with what its mail server took. */
export async function compareMail(sql: Sql, taken: readonly TakenMail[]): Promise<MailDifference> {
  const rows = await sql<{ id: string; kind: string; state: string }[]>`SELECT id, kind, state FROM file.mail`
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  const recipients = new Map(taken.map(({ id, recipient }) => [id.split('@')[0] ?? '', recipient]))
  const missing = rows.filter(({ id, state }) => state !== 'sent' || !recipients.has(id))
  const strangers = [...recipients.keys()].filter((id) => !kinds.has(id))
  const asked = new Set<string>()
  const askedAgain = [...recipients].flatMap(([id, recipient]) => {
    const [kind = ''] = [kinds.get(id)]
    const what = `${kind} to ${recipient}`
    const isAgain = kind.startsWith('confirm_') && asked.has(what)
    asked.add(what)
    return isAgain ? [what] : []
  })
  return {
    messages: rows.length,
    missing: missing.map(({ id, kind, state }) => `message ${id}, ${kind}, ${state}`),
    doubled: [...strangers.map((id) => `message ${id}, which is on record nowhere`), ...askedAgain],
    again: taken.length - recipients.size,
  }
}
