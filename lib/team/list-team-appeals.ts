import { teamSql } from '@/lib/db/team'
import { appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** All appeals, those with a version that waits to be published first; `slug` narrows to one. */
export async function listTeamAppeals(viewer: Viewer, slug: string | null = null): Promise<TeamAppeal[]> {
  const rows = await teamSql()<(Omit<TeamAppeal, 'content'> & { content: unknown })[]>`
    SELECT a.slug, a.demonstration, a.takes_signatures AS "takesSignatures", a.version,
      a.published_version AS "publishedVersion", v.content, v.author = ${viewer.accountId} AS "isOwn",
      coalesce(c.alias, v.author) AS author, n.signatures, n.unconfirmed, n."toInvite"
    FROM file.appeal a JOIN file.appeal_version v ON v.appeal_id = a.id AND v.version = a.version
    LEFT JOIN file.account c ON c.id::text = v.author
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE s.confirmed_at IS NOT NULL) AS signatures,
        count(*) FILTER (WHERE s.confirmed_at IS NULL) AS unconfirmed,
        count(*) FILTER (WHERE s.confirmed_at IS NOT NULL AND s.wants_news
          AND greatest(s.version, s.invited_version) < a.version) AS "toInvite"
      FROM file.signature s WHERE s.appeal_id = a.id) n
    WHERE ${slug}::text IS NULL OR a.slug = ${slug}
    ORDER BY a.published_version IS DISTINCT FROM a.version DESC, a.created_at DESC, a.slug`
  return rows.map((row) => ({ ...row, content: appealContentSchema.parse(row.content) }))
}
