import { openSql } from '@/lib/db/open'
import { isSlug } from './slug'

/** A photo as readers see it; `sha256` is of the bytes, for an entity tag. */
export interface PublishedPhoto {
  webp: Uint8Array
  sha256: string
  width: number
  height: number
  licence: string
  credit: string | null
}

/** The published photo of a case by its slug; null where there is none, or no such case is published. */
export async function findPhoto(slug: string): Promise<PublishedPhoto | null> {
  if (!isSlug(slug)) return null
  const [row] = await openSql()<PublishedPhoto[]>`
    SELECT p.webp, p.sha256, p.width, p.height, p.licence, p.credit
    FROM open.case c JOIN open.photo p ON p.case_id = c.id WHERE c.slug = ${slug}`
  return row ?? null
}
