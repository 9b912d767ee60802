import { openSql } from '@/lib/db/open'
import { type Edition, editionFactsSchema, type SigningKey } from '@/lib/domain/editions/edition'

interface EditionRow {
  number: string
  asOf: string
  issuedOn: string
  facts: unknown
  keyId: string
  goneOn: string | null
  because: 'cases' | 'whole' | null
  casesGone: number
  replacedBy: string | null
}

const selectEditions = () => openSql()`
  SELECT number, as_of AS "asOf", issued_on AS "issuedOn", facts, key_id AS "keyId", gone_on AS "goneOn",
    gone_because AS because, cases_gone AS "casesGone", replaced_by AS "replacedBy"
  FROM open.edition`

/** All editions that were ever issued, the newest first; those that are gone say so. */
export async function listEditions(): Promise<Edition[]> {
  const rows = await openSql()<EditionRow[]>`
    ${selectEditions()} ORDER BY issued_on DESC, split_part(number, '.', 1) DESC,
      coalesce(nullif(split_part(number, '.', 2), ''), '0')::int DESC`
  return rows.map(toEdition)
}

/** The edition of a number; null where none was ever issued. */
export async function findEdition(number: string): Promise<Edition | null> {
  const [row] = await openSql()<EditionRow[]>`${selectEditions()} WHERE number = ${number}`
  return row === undefined ? null : toEdition(row)
}

/** What a signed edition is verified by: the list of its checksums, and the signature of that. */
export async function readSignature(number: string): Promise<{ sums: string; signature: Uint8Array } | null> {
  const [row] = await openSql()<{ sums: string; signature: Uint8Array }[]>`
    SELECT sums, signature FROM open.edition WHERE number = ${number}`
  return row ?? null
}

/** Every public key by which editions were ever signed, the newest first. */
export async function listSigningKeys(): Promise<SigningKey[]> {
  const rows = await openSql()<SigningKey[]>`
    SELECT id, public_key AS "publicKey", first_used_on AS "firstUsedOn", revoked_on AS "revokedOn"
    FROM open.edition_key
    ORDER BY first_used_on DESC, id`
  return [...rows]
}

function toEdition({ goneOn, because, casesGone, replacedBy, facts, ...row }: EditionRow): Edition {
  const gone = goneOn === null || because === null ? null : { on: goneOn, because, casesGone, replacedBy }
  return { ...row, facts: editionFactsSchema.parse(facts), gone }
}
