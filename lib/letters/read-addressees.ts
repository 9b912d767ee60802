import type { Statements } from '@/lib/db/statements'
import type { Addressee } from '@/lib/domain/letters/addressee'
import type { LetterContent } from '@/lib/domain/letters/letter-content'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'

/** Those whom a call to write names, as they are on record in this transaction. */
export async function readNamedAddressees(
  db: Statements,
  { to, copies }: Pick<LetterContent, 'to' | 'copies'>,
): Promise<NamedAddressee[]> {
  const ids = JSON.stringify([...to, ...copies])
  const rows = await db<{ addressee: Addressee }>`
    SELECT jsonb_build_object('id', id, 'version', version, 'office', office, 'name', name, 'address', address,
      'email', email, 'copiesTo', copies_to, 'validFrom', valid_from, 'validTo', valid_to) AS addressee
    FROM file.addressee WHERE id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb))`
  const known = new Map(rows.map(({ addressee }) => [addressee.id, addressee]))
  const name = (role: 'to' | 'copy') => (id: string): NamedAddressee => {
    const now = known.get(id) ?? null
    return { id, role, asRead: now?.version ?? 0, now }
  }
  return [...to.map(name('to')), ...copies.map(name('copy'))]
}
