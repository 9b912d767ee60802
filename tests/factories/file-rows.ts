import type { Queryable, Sql } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Content of an event version; what is left out is as in a plain proposed arrest. */
export interface EventContent {
  id?: string
  version?: number
  dateEdtf?: string
  details?: Record<string, string>
  claimStatus?: string
  audience?: string
  author?: string
  verifier?: string | null
  batchId?: string | null
}

/** A bare case; answers its id. */
export async function insertCase(sql: Queryable, slug: string, publication = 'team'): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    INSERT INTO file.case (slug, name_latin, publication) VALUES (${slug}, ${slug}, ${publication}) RETURNING id`
  if (!row) throw new Error('no case was inserted')
  return row.id
}

/** The account of somebody invented, which nobody can sign in to. */
export async function insertAccount(sql: Queryable, { accountId, role }: Viewer): Promise<void> {
  const alias = `invented-${accountId.slice(0, 8)}`
  await sql`
    INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${accountId}, ${alias}, ${alias}, '$argon2id$none', ${role})`
}

/** A new event, or, with `id` and `version`, the next version of one; answers the event's id. */
export async function insertEvent(sql: Sql, caseId: string, content: EventContent): Promise<string> {
  const id = content.id ?? globalThis.crypto.randomUUID()
  const version = content.version ?? 1
  await sql.begin(async (transaction) => {
    if (version === 1) await transaction`INSERT INTO file.event (id, case_id, type) VALUES (${id}, ${caseId}, 'arrest')`
    else await transaction`UPDATE file.event SET version = ${version} WHERE id = ${id}`
    await transaction`
      INSERT INTO file.event_version
        (event_id, version, date_edtf, details, claim_status, audience, author, verifier, batch_id)
      VALUES (${id}, ${version}, ${content.dateEdtf ?? '2021-01-01'}, ${transaction.json(content.details ?? {})},
        ${content.claimStatus ?? 'proposed'}, ${content.audience ?? 'team'}, ${content.author ?? 'ada'},
        ${content.verifier ?? null}, ${content.batchId ?? null})`
  })
  return id
}
