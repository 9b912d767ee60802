import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { Addressee } from '@/lib/domain/letters/addressee'
import { type LetterContent, letterContentSchema } from '@/lib/domain/letters/letter-content'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'
import { isSlug } from './slug'

/** A published call to write, as lists show it. */
export interface OpenLetter {
  slug: string
  caseSlug: string
  caseName: { latin: string; native: string | null }
  demonstration: boolean
  content: LetterContent
}

/** The same as its page shows it. */
export interface LetterPage extends OpenLetter {
  addressees: NamedAddressee[]
  /** How many letters people say that they sent. */
  sent: number
}

interface LetterRow extends Omit<OpenLetter, 'content'> {
  content: unknown
  versions: Record<string, number>
  known: Addressee[] | null
  sent: number
}

/** The calls to write whose deadline has not passed on a day, the nearest first; those for one case, if it is named. */
export async function listLetters(on: Day, caseSlug: string | null = null): Promise<OpenLetter[]> {
  if (caseSlug !== null && !isSlug(caseSlug)) return []
  const rows = await openSql()<LetterRow[]>`
    SELECT l.slug, c.slug AS "caseSlug",
      jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS "caseName",
      l.demonstration, l.content
    FROM open.letter l JOIN open.case c ON c.id = l.case_id AND c.takes_letters
    WHERE l.deadline >= ${formatDay(on)}::date AND (${caseSlug}::text IS NULL OR c.slug = ${caseSlug})
    ORDER BY l.deadline, l.slug LIMIT 100`
  return rows.map((row) => ({ ...row, content: letterContentSchema.parse(row.content) }))
}

/** The published call of a name, also where its deadline has passed; null where there is none. */
export async function findLetter(slug: string): Promise<LetterPage | null> {
  if (!isSlug(slug)) return null
  const [row] = await openSql()<LetterRow[]>`
    SELECT l.slug, c.slug AS "caseSlug",
      jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS "caseName",
      l.demonstration, l.content, l.addressees AS versions, l.sent,
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'office', a.office, 'name', a.name,
        'address', a.address, 'email', a.email, 'copiesTo', a.copies_to, 'validFrom', a.valid_from,
        'validTo', a.valid_to))
        FROM open.addressee a WHERE l.addressees ? a.id) AS known
    FROM open.letter l JOIN open.case c ON c.id = l.case_id AND c.takes_letters
    WHERE l.slug = ${slug}`
  if (!row) return null
  const { versions, known, ...letter } = row
  const content = letterContentSchema.parse(row.content)
  const name = (role: 'to' | 'copy') => (id: string): NamedAddressee => ({
    id, role, asRead: versions[id] ?? 0, now: known?.find((one) => one.id === id) ?? null,
  })
  return { ...letter, content, addressees: [...content.to.map(name('to')), ...content.copies.map(name('copy'))] }
}
