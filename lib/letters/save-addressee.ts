import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { addresseeInput, type AddresseeInput } from '@/lib/domain/letters/addressee-input'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import type { Row } from '@/lib/records/period-rows'
import { publishFigures } from '@/lib/records/publish-figures'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSaveAddressee(input: unknown): AddresseeInput {
  return readInput(addresseeInput, input)
}

/** `stale`: somebody else has changed it since; `id_taken`: there is an addressee of that name. */
export type SaveAddresseeReason = 'not_allowed' | 'unknown_source' | 'stale' | 'id_taken'

/**
 * Writes an office and its holder, for everybody to read at once. A call to write that named it as it was before is
 * out of date by that, until two people publish it again: nobody alone turns letters to another address.
 */
export async function saveAddressee(
  viewer: Viewer,
  input: AddresseeInput,
): Promise<Result<{ id: string; version: number }, SaveAddresseeReason>> {
  if (!roleMay(viewer.role, 'addressee.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ id: string; version: number }, SaveAddresseeReason>>([], async ({ db }) => {
    const known = await db`SELECT id FROM file.source WHERE id = ${input.sourceId} FOR SHARE`
    if (known.length === 0) return { ok: false, reason: 'unknown_source' }
    const row = await write(db, input)
    if (!row) return { ok: false, reason: input.version === 0 ? 'id_taken' : 'stale' }
    const keys = await readKeys(db)
    await publishFigures(db, keys, [], [row])
    const { id, version, ...content } = input
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'addressee.edit', subjectKind: 'addressee', subjectId: id,
      fields: Object.keys(content), digest: digestOf(keys, content),
    }])
    await writeChange(db, new Set(['letters', 'list']))
    return { ok: true, value: { id, version: version + 1 } }
  })
}

async function write(db: Statements, input: AddresseeInput): Promise<Row | undefined> {
  const { id, version, office, name, address, email, validFrom, validTo, sourceId } = input
  const copies = JSON.stringify(input.copiesTo)
  const [written] = version === 0
    ? await db<{ row: Row }>`
        INSERT INTO file.addressee AS a (id, office, name, address, email, copies_to, valid_from, valid_to, source_id)
        VALUES (${id}, ${office}, ${name}, ${address}, ${email},
          ARRAY(SELECT jsonb_array_elements_text(${copies}::text::jsonb)), ${validFrom}, ${validTo}, ${sourceId})
        ON CONFLICT (id) DO NOTHING RETURNING to_jsonb(a) AS row`
    : await db<{ row: Row }>`
        UPDATE file.addressee a SET office = ${office}, name = ${name}, address = ${address}, email = ${email},
          copies_to = ARRAY(SELECT jsonb_array_elements_text(${copies}::text::jsonb)), valid_from = ${validFrom},
          valid_to = ${validTo}, source_id = ${sourceId}, version = a.version + 1
        WHERE a.id = ${id} AND a.version = ${version} RETURNING to_jsonb(a) AS row`
  return written?.row
}
