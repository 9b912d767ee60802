import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { type FieldKeys, readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { type CollectedRow, identityOf, type RowFault } from '@/lib/domain/appeals/collected-signatory'
import type { SignatureContent } from '@/lib/domain/appeals/signing'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { digestOf, eventIdOf, type Keys, readKeys } from '@/lib/records/keys'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { countSignatures, publishSignatures } from './publish-signature'
import { LARGEST_FILE, readSignatories } from './read-signatories'
import { sealSignature } from './sealed-signature'

export const importSignaturesInput = z.strictObject({
  slug: z.string().max(80),
  csv: z.string().min(1).max(LARGEST_FILE),
  /** `look` does everything and takes it back. */
  intent: z.enum(['look', 'import']),
})
export type ImportSignatures = z.infer<typeof importSignaturesInput>

/** What a file brings: how many are new, and how many were there already; or, where any row is wrong, its faults. */
export interface ImportedSignatures {
  fresh: number
  known: number
  /** Those who were deleted on request, and stay so. */
  leftOut: number
  faults: RowFault[]
  faultCount: number
  /** The first of those who are new. */
  names: string[]
  /** Those whose name stands under the appeal already, otherwise described: perhaps they signed here too. */
  alike: string[]
}

/** `not_published`: nobody can have signed an appeal that is not public. */
export type ImportReason = 'not_allowed' | 'unknown_appeal' | 'not_published'

const MOST_NAMED = 10

/** Brings signatures that were collected elsewhere to an appeal, for administrators; see {@link importSignaturesAs}. */
export async function importSignatures(
  viewer: Viewer,
  input: ImportSignatures,
  on: Day,
): Promise<Result<ImportedSignatures, ImportReason>> {
  if (!roleMay(viewer.role, 'appeal.edit')) return { ok: false, reason: 'not_allowed' }
  return importSignaturesAs(viewer.accountId, input, on)
}

/**
 * Brings signatures that were collected elsewhere to an appeal: all of a file in one transaction or, where a row is
 * wrong, none. A signatory's id comes from who they are, so that a file that comes again doubles nobody; each is
 * public, marked as collected elsewhere, and kept with the ground on which it is shown.
 */
export async function importSignaturesAs(
  actor: string,
  { slug, csv, intent }: ImportSignatures,
  on: Day,
): Promise<Result<ImportedSignatures, ImportReason>> {
  const { rows, faults, faultCount } = readSignatories(csv, on)
  return teamSql().begin(async (transaction): Promise<Result<ImportedSignatures, ImportReason>> => {
    const db = overPostgres(transaction)
    const [appeal] = await transaction<{ id: string; version: number | null }[]>`
      SELECT id, published_version AS version FROM file.appeal WHERE slug = ${slug} FOR UPDATE`
    if (!appeal) return { ok: false, reason: 'unknown_appeal' }
    if (appeal.version === null) return { ok: false, reason: 'not_published' }
    const keys = await readKeys(db)
    const named = rows.map((row) => ({ ...row, id: idOf(keys, slug, row) }))
    const known = await findKnown(transaction, slug, named)
    const fresh = named.filter(({ id }) => !known.ids.has(id) && !known.forgotten.has(id))
    const alike = fresh.filter(({ name }) => known.names.has(name.toLowerCase())).map(({ name }) => name)
    const brought = {
      fresh: fresh.length, known: known.ids.size, leftOut: known.forgotten.size, faults, faultCount,
      names: fresh.slice(0, MOST_NAMED).map(({ name }) => name), alike: alike.slice(0, MOST_NAMED),
    }
    if (intent === 'look' || faultCount > 0 || fresh.length === 0) return { ok: true, value: brought }
    await insert(transaction, readFieldKeys(), { id: appeal.id, version: appeal.version }, fresh)
    await publishSignatures(transaction, readFieldKeys(), fresh.map(({ id }) => id))
    await countSignatures(transaction, slug, fresh.length)
    await writeAudit(db, [{
      actor, action: 'signature.import', subjectKind: 'appeal', subjectId: slug, fields: ['signatures'],
      digest: digestOf(keys, fresh.map(({ id }) => id)),
    }])
    await writeChange(db, new Set(['appeals', `appeal:${slug}`]))
    return { ok: true, value: brought }
  })
}

function idOf(keys: Keys, slug: string, row: CollectedRow): string {
  return eventIdOf(keys, ['collected signature', slug, ...identityOf(row)])
}

interface NamedRow extends CollectedRow {
  id: string
}

/** The ids among these that are there, or were forgotten; and names that are public already, in small letters. */
async function findKnown(sql: Queryable, slug: string, rows: readonly NamedRow[]) {
  const there = await sql<{ id: string }[]>`
    SELECT id FROM file.signature WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[])`
  const alike = await sql<{ name: string }[]>`
    SELECT DISTINCT lower(name) AS name FROM open.signature
    WHERE appeal = ${slug} AND lower(name) = ANY (${rows.map(({ name }) => name.toLowerCase())}::text[])`
  const forgotten = await sql<{ id: string }[]>`
    SELECT id FROM file.forgotten_signature WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[])`
  return {
    ids: new Set(there.map(({ id }) => id)), names: new Set(alike.map(({ name }) => name)),
    forgotten: new Set(forgotten.map(({ id }) => id)),
  }
}

const AT_ONCE = 500

async function insert(
  sql: Queryable,
  keys: FieldKeys,
  appeal: { id: string; version: number },
  rows: readonly NamedRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const values = rows.slice(at, at + AT_ONCE).map(({ id, signed_on, consent_basis, ...row }) => ({
      id, appeal_id: appeal.id, version: appeal.version, locale: 'en', is_public: true, consent_basis,
      content: sealSignature(keys, id, saidBy(row), '').content,
      // Midday, which is the same day in every time zone but a few.
      confirmed_at: `${signed_on}T12:00:00Z`,
    }))
    await sql`INSERT INTO file.signature ${sql(values)}`
  }
}

type Said = Omit<SignatureContent, 'message'>

function saidBy({ kind, name, description, place, country }: Said): SignatureContent {
  return { kind, name, description, place, country, message: null }
}
