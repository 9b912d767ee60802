import type { Statements } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'

/** For whom a call to write is, as those who change it need it. */
export interface LetterGround {
  /** The case, to lock it; empty where it is for those of an appeal. */
  caseIds: string[]
  /** Of its appeal; null where it is for a case. */
  appealSlug: string | null
  /** What readers must forget when the call changes: the page of the case or of the appeal. */
  tag: string
}

/** For whom a call to write is; null where there is no such call. It never changes. */
export async function findLetterAbout(slug: string): Promise<LetterGround | null> {
  const [row] = await teamSql()<{ caseId: string | null; caseSlug: string | null; appealSlug: string | null }[]>`
    SELECT c.id AS "caseId", c.slug AS "caseSlug", a.slug AS "appealSlug"
    FROM file.letter l LEFT JOIN file.case c ON c.id = l.case_id LEFT JOIN file.appeal a ON a.id = l.appeal_id
    WHERE l.slug = ${slug}`
  if (!row) return null
  const { caseId, caseSlug, appealSlug } = row
  return {
    caseIds: caseId === null ? [] : [caseId], appealSlug,
    tag: caseSlug === null ? `appeal:${appealSlug}` : `case:${caseSlug}`,
  }
}

/** Whether visitors may read a call: its case is published with a consent for letters, or its appeal is published. */
export async function isAboutPublished(db: Statements, { caseIds, appealSlug }: LetterGround): Promise<boolean> {
  const [caseId = null] = caseIds
  const [row] = await db<{ isPublished: boolean }>`
    SELECT EXISTS (SELECT FROM open.case WHERE id = ${caseId}::text::uuid AND takes_letters)
      OR EXISTS (SELECT FROM open.appeal WHERE slug = ${appealSlug}::text) AS "isPublished"`
  return row?.isPublished === true
}
