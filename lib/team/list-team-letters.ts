import { teamSql } from '@/lib/db/team'
import type { Addressee } from '@/lib/domain/letters/addressee'
import { type AboutRow, aboutOf } from '@/lib/domain/letters/letter-about'
import { letterContentSchema } from '@/lib/domain/letters/letter-content'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'
import { linesBefore, TEAM_PAGE } from '@/lib/domain/listed'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAddressees } from './list-addressees'

interface LetterRow extends Omit<TeamLetter, 'content' | 'addressees' | 'about'>, AboutRow {
  content: unknown
  versions: Record<string, number> | null
}

/**
 * A page of the calls to write, 1 the first: those with a version that waits to be published, then those that end last;
 * `slug` narrows to one.
 */
export async function listTeamLetters(viewer: Viewer, slug: string | null = null, page = 1): Promise<TeamLetter[]> {
  if (!roleMay(viewer.role, 'case.read') || slug?.includes('\0')) return []
  const [known, rows] = await Promise.all([listAddressees(viewer), teamSql()<LetterRow[]>`
    SELECT l.slug, c.slug AS "caseSlug", a.slug AS "appealSlug", w.content AS "appealContent",
      CASE WHEN c.slug IS NOT NULL
        THEN jsonb_build_object('latin', c.name_latin, 'native', c.name_native) END AS "caseName",
      EXISTS (SELECT FROM open.case s WHERE s.id = c.id AND s.takes_letters)
        OR EXISTS (SELECT FROM open.appeal s WHERE s.slug = a.slug) AS "takesLetters",
      l.demonstration, l.version, l.published_version AS "publishedVersion", v.content,
      v.author = ${viewer.accountId} AS "isOwn", coalesce(p.alias, v.author) AS author, l.sent,
      (SELECT o.addressees FROM open.letter o WHERE o.slug = l.slug) AS versions
    FROM file.letter l JOIN file.letter_version v ON v.letter_id = l.id AND v.version = l.version
    LEFT JOIN file.case c ON c.id = l.case_id
    LEFT JOIN file.appeal a ON a.id = l.appeal_id
    LEFT JOIN file.appeal_version w ON w.appeal_id = a.id AND w.version = a.version
    LEFT JOIN file.account p ON p.id::text = v.author
    WHERE ${slug}::text IS NULL OR l.slug = ${slug}
    ORDER BY l.published_version IS DISTINCT FROM l.version DESC, v.content ->> 'deadline' DESC, l.slug
    LIMIT ${TEAM_PAGE} OFFSET ${linesBefore(page, TEAM_PAGE)}`])
  return rows.map((row) => withAddressees(row, known))
}

function withAddressees(row: LetterRow, known: readonly Addressee[]): TeamLetter {
  const { versions, slug, takesLetters, demonstration, version, publishedVersion, isOwn, author, sent } = row
  const content = letterContentSchema.parse(row.content)
  const isInForce = publishedVersion === version
  const name = (role: 'to' | 'copy') => (id: string) => {
    const now = known.find((one) => one.id === id) ?? null
    return { id, role, asRead: (isInForce ? versions?.[id] : now?.version) ?? 0, now }
  }
  return {
    slug, about: aboutOf(row), takesLetters, demonstration, version, publishedVersion, content,
    addressees: [...content.to.map(name('to')), ...content.copies.map(name('copy'))], isOwn, author, sent,
  }
}
