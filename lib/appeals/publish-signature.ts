import type { Queryable } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { openSignature } from './sealed-signature'

interface PublishedRow {
  id: string
  slug: string
  version: number
  content: Buffer
  place_in_list: number | null
  confirmed_at: Date
  collected_elsewhere: boolean
}

const AT_ONCE = 500

/**
 * Copies the public signatures among these to schema open, as they are now: confirmed, with their signers' leave, and
 * not hidden. Others of these are taken out there.
 */
export async function publishSignatures(db: Queryable, keys: FieldKeys, ids: readonly string[]): Promise<void> {
  await db`DELETE FROM open.signature WHERE id = ANY (${[...ids]})`
  const rows = await db<PublishedRow[]>`
    SELECT s.id, a.slug, s.version, s.content, s.place_in_list, s.confirmed_at,
      s.consent_basis IS NOT NULL AS collected_elsewhere
    FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE s.id = ANY (${[...ids]}) AND s.is_public AND s.confirmed_at IS NOT NULL AND s.hidden_by IS NULL
      AND a.published_version IS NOT NULL`
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const published = rows.slice(at, at + AT_ONCE).map(({ slug, content, confirmed_at, ...row }) =>
      ({ ...row, appeal: slug, signed_at: confirmed_at, ...openSignature(keys, row.id, content) }))
    await db`INSERT INTO open.signature ${db(published)}`
  }
}

/** Adds to the number of signatures that the appeal's page gives; those that are not public count too. */
export async function countSignatures(db: Queryable, slug: string, more: number): Promise<void> {
  await db`UPDATE open.appeal SET signatures = signatures + ${more} WHERE slug = ${slug}`
}
