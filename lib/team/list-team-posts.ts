import { teamSql } from '@/lib/db/team'
import { linesBefore, TEAM_PAGE } from '@/lib/domain/listed'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postContentSchema } from '@/lib/domain/updates/post-content'
import type { TeamPost } from '@/lib/domain/updates/team-post'

/**
 * A page of the posts, 1 the first: those with a version that waits to be published, then the newest; `slug` narrows to
 * one.
 */
export async function listTeamPosts(viewer: Viewer, slug: string | null = null, page = 1): Promise<TeamPost[]> {
  const rows = await teamSql()<(Omit<TeamPost, 'content'> & { content: unknown })[]>`
    SELECT p.slug, p.version, p.published_version AS "publishedVersion", v.content,
      v.author = ${viewer.accountId} AS "isOwn", coalesce(c.alias, v.author) AS author
    FROM file.post p JOIN file.post_version v ON v.post_id = p.id AND v.version = p.version
    LEFT JOIN file.account c ON c.id::text = v.author
    WHERE ${slug}::text IS NULL OR p.slug = ${slug}
    ORDER BY p.published_version IS DISTINCT FROM p.version DESC, p.created_at DESC, p.slug
    LIMIT ${TEAM_PAGE} OFFSET ${linesBefore(page, TEAM_PAGE)}`
  return rows.map((row) => ({ ...row, content: postContentSchema.parse(row.content) }))
}
