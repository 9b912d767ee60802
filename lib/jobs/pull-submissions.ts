import type { Queryable, Sql } from '@/lib/db/connect'

/** Of one round: what comes together is held in memory. */
const MOST = 500
const MOST_BYTES = 32 * 1024 * 1024
/** Of one submission, as its table bounds it: a tip with pictures. */
const LARGEST_BYTES = 12 * 1024 * 1024

/** A number of our own, so that of several jobs processes one brings at a time. */
const LOCK = 7_180_001

interface Sent {
  id: string
  kind: string
  sealed: Buffer
  receivedAt: Date
}

/**
 * Brings what visitors have sent to a public server's own database (`there`) into schema intake of the workspace's
 * (`here`), still sealed, oldest first. Answers how many came; call again where it was any, and later where none.
 * Whatever is killed on the way, each comes once: it is deleted there only when it is here for good, and what came in
 * the last round is deleted there before anything is read anew. Throws where either database does not answer.
 */
export async function pullSubmissions(here: Sql, there: Sql): Promise<number> {
  return here.begin(async (transaction) => {
    const [lock] = await transaction<{ isOurs: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS "isOurs"`
    if (!lock?.isOurs) return 0
    const arrived = await transaction<{ id: string }[]>`DELETE FROM intake.pulled RETURNING id`
    if (arrived.length > 0) await there`DELETE FROM intake.submission WHERE id = ANY (${arrived.map(({ id }) => id)})`
    const sent = await readSent(there)
    for (const one of sent) await keep(transaction, one)
    return sent.length
  })
}

async function readSent(there: Sql): Promise<Sent[]> {
  return there<Sent[]>`
    SELECT id, kind, CASE WHEN octet_length(sealed) <= ${LARGEST_BYTES} THEN sealed ELSE ''::bytea END AS sealed,
      received_at AS "receivedAt"
    FROM (
      SELECT id, kind, sealed, received_at, row_number() OVER oldest AS place,
        sum(least(octet_length(sealed), ${LARGEST_BYTES})) OVER oldest AS bytes
      FROM intake.submission WINDOW oldest AS (ORDER BY received_at, id)
    ) waiting
    WHERE place = 1 OR bytes <= ${MOST_BYTES} ORDER BY place LIMIT ${MOST}`
}

/** Keeps what was sent; what the tables here do not take, which nobody sends by our forms, is only deleted there. */
async function keep(transaction: Queryable, { id, kind, sealed, receivedAt }: Sent): Promise<void> {
  await transaction`INSERT INTO intake.pulled (id) VALUES (${id})`
  await transaction`
    INSERT INTO intake.submission (id, kind, sealed, received_at)
    SELECT ${id}, ${kind}, ${sealed}, least(${receivedAt}::timestamptz, now())
    WHERE octet_length(${sealed}::bytea) BETWEEN 1 AND CASE ${kind} WHEN 'tip' THEN ${LARGEST_BYTES} ELSE 1048576 END
      AND EXISTS (SELECT FROM intake.limit_of_kind WHERE kind = ${kind})
    ON CONFLICT (id) DO NOTHING`
}
