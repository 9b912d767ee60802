import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { SourceChoice } from './find-sources'

/** A source as it is on record, and who wrote it as it stands. */
export interface TeamSource extends SourceChoice {
  kind: string | null
  language: string | null
  note: string | null
  /** An alias, or the name of a program; null where nobody is known to have written it. */
  author: string | null
  isOwn: boolean
}

/** The source with an id, for who may change sources; null where there is none. */
export async function findSource(viewer: Viewer, id: string): Promise<TeamSource | null> {
  if (!roleMay(viewer.role, 'source.create') || id.includes('\0')) return null
  const [row] = await teamSql()<TeamSource[]>`
    SELECT id, title, publisher, published, url, reliability, confidential, version, kind, language, note,
      coalesce((SELECT alias FROM file.account a WHERE a.id::text = s.author), s.author) AS author,
      coalesce(s.author = ${viewer.accountId}, false) AS "isOwn"
    FROM file.source s WHERE id = ${id}`
  return row ?? null
}

/** The newest sources, `limit` at most; those who are people for who may record. */
export async function listNewestSources(viewer: Viewer, limit: number): Promise<SourceChoice[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  return teamSql()<SourceChoice[]>`
    SELECT id, title, publisher, published, url, reliability, confidential, version FROM file.source
    WHERE NOT confidential OR ${roleMay(viewer.role, 'source.create')}
    ORDER BY published DESC NULLS LAST, title, id LIMIT ${limit}`
}
