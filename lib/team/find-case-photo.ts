import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A photo as the team sees it, also before anybody verified it; `sha256` is what a verification names. */
export interface CasePhoto {
  webp: Uint8Array
  sha256: string
  width: number
  height: number
  licence: string
  credit: string | null
  author: string
  verifier: string | null
}

/** The photo of a case by its id, for everybody who reads cases; null where there is none. */
export async function findCasePhoto(viewer: Viewer, caseId: string): Promise<CasePhoto | null> {
  if (!roleMay(viewer.role, 'case.read') || !z.uuid().safeParse(caseId).success) return null
  const [row] = await teamSql()<CasePhoto[]>`
    SELECT webp, sha256, width, height, licence, credit, author, verifier FROM file.photo
    WHERE case_id = ${caseId}::text::uuid`
  return row ?? null
}
