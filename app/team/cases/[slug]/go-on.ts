import { notFound, redirect } from 'next/navigation'
import { caseLink } from '@/components/board/case-links'
import type { TeamReading } from '@/components/team/team-link'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findStanding } from '@/lib/team/merge/find-standing'

/** Leads on from a case to the one that stands for it; where none does, there is nothing. */
export async function goOn(viewer: Viewer, slug: string, reading: TeamReading): Promise<never> {
  const standing = await findStanding(viewer, slug)
  if (standing === null) notFound()
  redirect(caseLink(reading, standing))
}
