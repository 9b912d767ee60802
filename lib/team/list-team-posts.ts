import { teamSql } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postContentSchema } from '@/lib/domain/updates/post-content'
import type { TeamPost } from '@/lib/domain/updates/team-post'

/** Posts, those with a version that waits to be published first, then the newest, at most 200; or the one of `slug`. */
export async function listTeamPosts(viewer: Viewer, slug: string | null = null): Promise<TeamPost[]> {
  const rows = await teamSql()<(Omit<TeamPost, 'content'> & { content: unknown })[]>`
    SELECT p.slug, p.version, p.published_version AS "publishedVersion", v.content,
      v.author = ${viewer.accountId} AS "isOwn", coalesce(c.alias, v.author) AS author
    FROM file.post p JOIN file.post_version v ON v.post_id = p.id AND v.version = p.version
    LEFT JOIN file.account c ON c.id::text = v.author
    WHERE ${slug}::text IS NULL OR p.slug = ${slug}
    ORDER BY p.published_version IS DISTINCT FROM p.version DESC, p.created_at DESC, p.slug LIMIT 200`
  return rows.map((row) => ({ ...row, content: postContentSchema.parse(row.content) }))
}
