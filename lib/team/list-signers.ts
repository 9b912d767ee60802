import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A signatory as those see them who order the list. */
export interface Signer {
  id: string
  name: string
  description: string | null
  place: string | null
  /** 1 the first of those whom the campaign names first; null for the others. */
  placeInList: number | null
}

const MOST_FOUND = 30

/** The signatories whom the campaign names first, in order; none for who may not order them. */
export async function listNamedFirst(viewer: Viewer, slug: string): Promise<Signer[]> {
  if (!roleMay(viewer.role, 'appeal.edit')) return []
  return teamSql()<Signer[]>`
    SELECT id, name, description, place, place_in_list AS "placeInList" FROM open.signature
    WHERE appeal = ${slug} AND place_in_list IS NOT NULL ORDER BY place_in_list, id`
}

/** Up to 30 public signatories whose name or description holds a text; none for who may not order them. */
export async function findSigners(viewer: Viewer, slug: string, text: string): Promise<Signer[]> {
  if (!roleMay(viewer.role, 'appeal.edit') || text === '') return []
  const sought = text.toLowerCase()
  return teamSql()<Signer[]>`
    SELECT id, name, description, place, place_in_list AS "placeInList" FROM open.signature
    WHERE appeal = ${slug} AND strpos(lower(name || ' ' || coalesce(description, '')), ${sought}) > 0
    ORDER BY place_in_list NULLS LAST, lower(name), id LIMIT ${MOST_FOUND}`
}
