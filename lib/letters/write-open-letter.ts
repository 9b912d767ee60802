import type { Statements } from '@/lib/db/statements'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'

/** Copies the published version of a call to write to schema open, with the versions of those whom it names. */
export async function writeOpenLetter(
  db: Statements,
  letterId: string,
  addressees: readonly NamedAddressee[],
): Promise<void> {
  await db`
    INSERT INTO open.letter
      (slug, case_id, appeal, demonstration, version, content, deadline, addressees, sent, published_at)
    SELECT l.slug, l.case_id, a.slug, l.demonstration, v.version, v.content, (v.content ->> 'deadline')::date,
      ${JSON.stringify(versionsOf(addressees))}::text::jsonb, l.sent, v.published_at
    FROM file.letter l JOIN file.letter_version v ON v.letter_id = l.id AND v.version = l.published_version
    LEFT JOIN file.appeal a ON a.id = l.appeal_id
    WHERE l.id = ${letterId}::text::uuid
    ON CONFLICT (slug) DO UPDATE SET demonstration = excluded.demonstration, version = excluded.version,
      content = excluded.content, deadline = excluded.deadline, addressees = excluded.addressees,
      published_at = excluded.published_at`
}

/** Whether visitors see a call to write with its addressees as they are now. */
export async function isPublishedWith(
  db: Statements,
  slug: string,
  addressees: readonly NamedAddressee[],
): Promise<boolean> {
  const rows = await db`
    SELECT slug FROM open.letter
    WHERE slug = ${slug} AND addressees = ${JSON.stringify(versionsOf(addressees))}::text::jsonb`
  return rows.length > 0
}

function versionsOf(addressees: readonly NamedAddressee[]): Record<string, number> {
  return Object.fromEntries(addressees.map(({ id, asRead }) => [id, asRead]))
}
