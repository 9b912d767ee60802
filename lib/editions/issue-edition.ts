import { today } from '@/lib/clock'
import { writeAudit } from '@/lib/db/audit'
import type { Queryable, Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import { editionFactsSchema } from '@/lib/domain/editions/edition'
import { writeSums } from '@/lib/domain/editions/edition-files'
import { writeChange } from '@/lib/records/write-change'
import type { EditionKey } from './edition-key'
import { hasLost, unmakeEdition } from './held-cases'

/** An edition that two people let through; `facts` as they are stored. */
export interface ApprovedEdition {
  asOf: string
  againOf: string | null
  facts: unknown
}

/**
 * Signs and issues an edition that is approved; answers whether it was. Where a case of it went meanwhile, it is made
 * anew instead. Throws an Error where the key is revoked: the edition waits for another.
 */
export async function issueEdition(sql: Sql, number: string, key: EditionKey): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [known] = await transaction<ApprovedEdition[]>`
      SELECT e.as_of AS "asOf", e.again_of AS "againOf", e.facts FROM file.edition e
      WHERE e.number = ${number} AND e.state = 'approved' FOR UPDATE`
    if (!known) return false
    if (await hasLost(transaction, number)) {
      await unmakeEdition(transaction, number)
      return false
    }
    await writeOpenEdition(transaction, number, known, key)
    const db = overPostgres(transaction)
    await writeAudit(db, [{
      actor: 'jobs', action: 'edition.issue', subjectKind: 'edition', subjectId: number, fields: ['state'], digest: null,
    }])
    await writeChange(db, new Set(['editions']))
    return true
  })
}

/** Signs an edition and gives it to readers; whoever calls has seen that it may be. Throws as issueEdition does. */
export async function writeOpenEdition(
  sql: Queryable, number: string, known: ApprovedEdition, key: EditionKey,
): Promise<void> {
  const { asOf, againOf } = known
  const facts = editionFactsSchema.parse(known.facts)
  const sums = writeSums(facts.files)
  const issuedOn = formatDay(today())
  const [revoked] = await sql`SELECT 1 FROM open.edition_key WHERE id = ${key.id} AND revoked_on IS NOT NULL`
  if (revoked) throw new Error(`the key ${key.id} is revoked: set another as VIGIL_EDITION_KEY`)
  await sql`
    INSERT INTO open.edition_key (id, public_key, first_used_on) VALUES (${key.id}, ${key.publicKey}, ${issuedOn}::date)
    ON CONFLICT (id) DO NOTHING`
  await sql`
    INSERT INTO open.edition (number, as_of, issued_on, facts, sums, signature, key_id)
    VALUES (${number}, ${asOf}::date, ${issuedOn}::date, ${JSON.stringify(facts)}::text::jsonb, ${sums},
      ${key.sign(Buffer.from(sums, 'utf8'))}, ${key.id})`
  // One that was taken back whole has no other successor.
  await sql`
    UPDATE open.edition SET replaced_by = ${number} WHERE gone_on IS NOT NULL AND replaced_by IS NULL
      AND (number = ${againOf} OR ${againOf}::text IS NULL)`
  await sql`UPDATE file.edition SET state = 'issued' WHERE number = ${number}`
}
