import { teamSql } from '@/lib/db/team'
import { foldName } from '@/lib/domain/names/fold-name'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Reliability } from '@/lib/domain/vocabulary'

/** A source as a picker shows it; `version` is what an edit of it must name. */
export interface SourceChoice {
  id: string
  title: string
  publisher: string | null
  published: string | null
  url: string | null
  reliability: Reliability
  confidential: boolean
  version: number
}

const MAX_TYPED = 200
const MAX_WORDS = 8

/**
 * The sources whose title, publisher or address hold every word that somebody types, in any order, the newest first,
 * `limit` at most; none for an empty text. Sources who are people are shown to those who may record.
 */
export async function findSources(viewer: Viewer, typed: string, limit = 12): Promise<SourceChoice[]> {
  // Postgres takes no NUL, which nobody types.
  const text = typed.slice(0, MAX_TYPED).replaceAll('\0', '')
  const folded = patternsOf(foldName(text))
  if (!roleMay(viewer.role, 'case.read') || folded.length === 0) return []
  // The column keeps the marks on Latin letters, which foldName takes off.
  const asTyped = patternsOf(text.toLowerCase())
  const maySeePeople = roleMay(viewer.role, 'source.create')
  return teamSql()<SourceChoice[]>`
    SELECT id, title, publisher, published, url, reliability, confidential, version FROM file.source
    WHERE (search_text LIKE ALL (${folded}) OR search_text LIKE ALL (${asTyped}))
      AND (NOT confidential OR ${maySeePeople})
    ORDER BY published DESC NULLS LAST, title, id LIMIT ${limit}`
}

function patternsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '').slice(0, MAX_WORDS)
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}
