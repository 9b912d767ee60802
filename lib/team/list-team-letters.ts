import { teamSql } from '@/lib/db/team'
import type { Addressee } from '@/lib/domain/letters/addressee'
import { letterContentSchema } from '@/lib/domain/letters/letter-content'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listAddressees } from './list-addressees'

interface LetterRow extends Omit<TeamLetter, 'content' | 'addressees'> {
  content: unknown
  versions: Record<string, number> | null
}

/** All calls to write, those with a version that waits to be published first; `slug` narrows to one. */
export async function listTeamLetters(viewer: Viewer, slug: string | null = null): Promise<TeamLetter[]> {
  if (!roleMay(viewer.role, 'case.read') || slug?.includes('\0')) return []
  const [known, rows] = await Promise.all([listAddressees(viewer), teamSql()<LetterRow[]>`
    SELECT l.slug, c.slug AS "caseSlug",
      jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS "caseName",
      EXISTS (SELECT FROM open.case s WHERE s.id = c.id AND s.takes_letters) AS "takesLetters",
      l.demonstration, l.version, l.published_version AS "publishedVersion", v.content,
      v.author = ${viewer.accountId} AS "isOwn", coalesce(p.alias, v.author) AS author, l.sent,
      (SELECT o.addressees FROM open.letter o WHERE o.slug = l.slug) AS versions
    FROM file.letter l JOIN file.letter_version v ON v.letter_id = l.id AND v.version = l.version
    JOIN file.case c ON c.id = l.case_id
    LEFT JOIN file.account p ON p.id::text = v.author
    WHERE ${slug}::text IS NULL OR l.slug = ${slug}
    ORDER BY l.published_version IS DISTINCT FROM l.version DESC, v.content ->> 'deadline' DESC, l.slug LIMIT 200`])
  return rows.map((row) => withAddressees(row, known))
}

function withAddressees({ versions, ...row }: LetterRow, known: readonly Addressee[]): TeamLetter {
  const content = letterContentSchema.parse(row.content)
  const isInForce = row.publishedVersion === row.version
  const name = (role: 'to' | 'copy') => (id: string) => {
    const now = known.find((one) => one.id === id) ?? null
    return { id, role, asRead: (isInForce ? versions?.[id] : now?.version) ?? 0, now }
  }
  return { ...row, content, addressees: [...content.to.map(name('to')), ...content.copies.map(name('copy'))] }
}
