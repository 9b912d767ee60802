import type { Sql } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { Addressee } from '@/lib/domain/letters/addressee'
import { type AboutRow, aboutOf, type LetterAbout } from '@/lib/domain/letters/letter-about'
import { type LetterContent, letterContentSchema } from '@/lib/domain/letters/letter-content'
import type { NamedAddressee } from '@/lib/domain/letters/letter-standing'
import { linesBefore, type Listed, listedOf } from '@/lib/domain/listed'
import { isSlug } from './slug'

/** A published call to write, as lists show it. */
export interface OpenLetter {
  slug: string
  about: LetterAbout
  demonstration: boolean
  content: LetterContent
}

/** The same as its page shows it. */
export interface LetterPage extends OpenLetter {
  addressees: NamedAddressee[]
  /** How many letters people say that they sent. */
  sent: number
}

interface LetterRow extends AboutRow {
  slug: string
  demonstration: boolean
  content: unknown
}

interface KnownRow {
  versions: Record<string, number>
  known: Addressee[] | null
  sent: number
}

/** How many calls a page lists. */
export const LETTERS_A_PAGE = 100

/** A page of the calls that ask for letters on a day: the nearest deadline first. */
export async function listLetters(on: Day, asked = 1): Promise<{ listed: Listed; letters: OpenLetter[] }> {
  const sql = openSql()
  const [count] = await sql<{ total: number }[]>`
    SELECT count(*) AS total FROM open.letter l ${ofWhom(sql)} WHERE ${isOpen(sql, on)}`
  const listed = listedOf(count?.total ?? 0, LETTERS_A_PAGE, asked)
  const rows = await sql<LetterRow[]>`
    SELECT ${lineOf(sql)} FROM open.letter l ${ofWhom(sql)} WHERE ${isOpen(sql, on)}
    ORDER BY l.deadline, l.slug LIMIT ${LETTERS_A_PAGE} OFFSET ${linesBefore(listed.page, LETTERS_A_PAGE)}`
  return { listed, letters: rows.map(toLetter) }
}

/** The calls to write for one case or one appeal whose deadline has not passed on a day, the nearest first. */
export async function listLettersAbout(kind: LetterAbout['kind'], slug: string, on: Day): Promise<OpenLetter[]> {
  if (!isSlug(slug)) return []
  const sql = openSql()
  const rows = await sql<LetterRow[]>`
    SELECT ${lineOf(sql)} FROM open.letter l ${ofWhom(sql)}
    WHERE ${isOpen(sql, on)} AND ${kind === 'case' ? sql`c.slug` : sql`a.slug`} = ${slug}
    ORDER BY l.deadline, l.slug`
  return rows.map(toLetter)
}

/** The published call of a name, also where its deadline has passed; null where there is none. */
export async function findLetter(slug: string): Promise<LetterPage | null> {
  if (!isSlug(slug)) return null
  const sql = openSql()
  const [row] = await sql<(LetterRow & KnownRow)[]>`
    SELECT ${lineOf(sql)}, l.addressees AS versions, l.sent,
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'office', a.office, 'name', a.name,
        'address', a.address, 'email', a.email, 'copiesTo', a.copies_to, 'validFrom', a.valid_from,
        'validTo', a.valid_to))
        FROM open.addressee a WHERE l.addressees ? a.id) AS known
    FROM open.letter l ${ofWhom(sql)}
    WHERE l.slug = ${slug} AND coalesce(c.slug, a.slug) IS NOT NULL`
  if (!row) return null
  const { versions, known, sent } = row
  const letter = toLetter(row)
  const { content } = letter
  const name = (role: 'to' | 'copy') => (id: string): NamedAddressee => ({
    id, role, asRead: versions[id] ?? 0, now: known?.find((one) => one.id === id) ?? null,
  })
  return { ...letter, sent, addressees: [...content.to.map(name('to')), ...content.copies.map(name('copy'))] }
}

/** Whether a call `l` is asked for on a day, and for somebody who is published, as SQL beside {@link ofWhom}. */
function isOpen(sql: Sql, on: Day) {
  return sql`l.deadline >= ${formatDay(on)}::date AND coalesce(c.slug, a.slug) IS NOT NULL`
}

/** What a list shows of a call. */
function lineOf(sql: Sql) {
  return sql`l.slug, c.slug AS "caseSlug", a.slug AS "appealSlug", a.content AS "appealContent",
    CASE WHEN c.slug IS NOT NULL
      THEN jsonb_build_object('latin', c.name_latin, 'native', c.name_native) END AS "caseName",
    l.demonstration, l.content`
}

/**
 * For whom a call `l` is, a case `c` or an appeal `a`, as far as that is published, as SQL: a case only while its
 * consent covers letters.
 */
export function ofWhom(sql: Sql) {
  return sql`LEFT JOIN open.case c ON c.id = l.case_id AND c.takes_letters LEFT JOIN open.appeal a ON a.slug = l.appeal`
}

function toLetter(row: LetterRow): OpenLetter {
  const { slug, demonstration, content } = row
  return { slug, demonstration, about: aboutOf(row), content: letterContentSchema.parse(content) }
}
